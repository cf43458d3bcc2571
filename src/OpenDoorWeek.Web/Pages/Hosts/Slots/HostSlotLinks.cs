using System.Globalization;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>Addresses of the pages on which a host looks after its visits.</summary>
public static class HostSlotLinks
{
    /// <param name="language">Of the page.</param>
    /// <param name="hostId">The host.</param>
    /// <param name="done">"saved", "told", "withdrawn" or "later"; null: nothing has just been done.</param>
    public static string List(Language language, Guid hostId, string? done = null) => $"/{language}/hosts/{hostId}/slots{(done is null ? "" : $"?done={done}")}";

    public static string Host(Language language, Guid hostId) => $"/{language}/hosts/{hostId}";

    /// <summary>Goes on where the host stopped, or begins.</summary>
    public static string New(Language language, Guid hostId) => $"/{language}/hosts/{hostId}/slots/new";

    /// <param name="language">Of the page.</param>
    /// <param name="hostId">The host.</param>
    /// <param name="step">Of <see cref="Core.Slots.SlotSteps"/>.</param>
    /// <param name="fromCheck">The page leads back to the answers.</param>
    public static string Step(Language language, Guid hostId, string step, bool fromCheck = false) =>
        $"/{language}/hosts/{hostId}/slots/new/{step}{(fromCheck ? "?from=check" : "")}";

    public static string Day(Language language, Guid hostId, DateOnly day, bool fromCheck = false) =>
        $"/{language}/hosts/{hostId}/slots/new/times/{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{(fromCheck ? "?from=check" : "")}";

    public static string Check(Language language, Guid hostId) => $"/{language}/hosts/{hostId}/slots/new/check";

    public static string Published(Language language, Guid hostId, Guid batchId) => $"/{language}/hosts/{hostId}/slots/published/{batchId}";

    public static string Edit(Language language, Guid hostId, Guid slotId) => $"/{language}/hosts/{hostId}/slots/{slotId}/edit";

    public static string Withdraw(Language language, Guid hostId, Guid slotId) => $"/{language}/hosts/{hostId}/slots/{slotId}/withdraw";

    public static string Calendar(Language language, Guid hostId) => $"/{language}/hosts/{hostId}/slots.ics";
}
