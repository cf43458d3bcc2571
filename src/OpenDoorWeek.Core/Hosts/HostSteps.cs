namespace OpenDoorWeek.Core.Hosts;

/// <summary>The pages of a registration, in order. A host resumes at the first that was never saved.</summary>
public static class HostSteps
{
    public const string Organisation = "organisation";
    public const string Reach = "reach";
    public const string Areas = "areas";
    public const string Languages = "languages";
    public const string Visibility = "visibility";
    public const string Contact = "contact";
    public const string Colleague = "colleague";

    /// <summary>Codes of column <c>host.steps_done</c>.</summary>
    public static readonly IReadOnlyList<string> All = [Organisation, Reach, Areas, Languages, Visibility, Contact, Colleague];

    public static IReadOnlyList<string> Open(IReadOnlyCollection<string> done) => [.. All.Where(s => !done.Contains(s))];

    /// <summary>Where to go on after a page: the next open one behind it, else the first open one.</summary>
    /// <returns>Null: all are done, and the answers are to be checked.</returns>
    public static string? After(string step, IReadOnlyCollection<string> done)
    {
        var open = Open([.. done, step]);
        return open.FirstOrDefault(s => Number(s) > Number(step)) ?? (open.Count > 0 ? open[0] : null);
    }

    /// <summary>From 1.</summary>
    public static int Number(string step) => All.Index().Single(s => s.Item == step).Index + 1;
}
