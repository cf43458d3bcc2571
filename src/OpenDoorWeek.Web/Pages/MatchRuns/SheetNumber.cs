namespace OpenDoorWeek.Web.Pages.MatchRuns;

/// <summary>Which sheet of a long list is asked for.</summary>
internal static class SheetNumber
{
    private const int Most = 100_000;

    /// <param name="asked">From the URL; null: not said.</param>
    /// <returns>At least 1; one past the end shows an empty sheet.</returns>
    public static int Of(int? asked) => Math.Clamp(asked ?? 1, 1, Most);
}
