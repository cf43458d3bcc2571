using OpenDoorWeek.Core.Hosts;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>What stands above and below the form of a step.</summary>
/// <param name="Back">Address of the page before.</param>
public sealed record StepHead(RegisteredHost Host, string Step, string Back, bool IsFromCheck)
{
    public static StepHead Of(HostWay way, ReadHost.Result read, string step) => new(read.Host, step, way.Back(read.Host, step), way.IsFromCheck);
}
