namespace OpenDoorWeek.Core.Slots;

/// <summary>The pages on which a host adds visits, in order; each is also the name of its page.</summary>
public static class SlotSteps
{
    public const string Days = "days";
    public const string Times = "times";
    public const string Places = "places";
    public const string Languages = "languages";
    public const string Format = "format";
    public const string Admits = "admits";
    public const string Place = "place";
    public const string Visibility = "visibility";
    public const string Text = "text";

    public static readonly IReadOnlyList<string> All = [Days, Times, Places, Languages, Format, Admits, Place, Visibility, Text];

    /// <summary>From 1.</summary>
    public static int Number(string step) => All.Index().Single(s => s.Item == step).Index + 1;

    /// <returns>Null: the answers come next.</returns>
    public static string? After(string step) => Number(step) < All.Count ? All[Number(step)] : null;

    /// <returns>Null: the overview comes before.</returns>
    public static string? Before(string step) => Number(step) > 1 ? All[Number(step) - 2] : null;
}
