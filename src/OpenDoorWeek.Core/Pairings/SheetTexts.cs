namespace OpenDoorWeek.Core.Pairings;

/// <summary>The worksheet of a pair; every part may be left empty.</summary>
/// <param name="Shown">What do we show.</param>
/// <param name="Audience">To whom.</param>
/// <param name="Questions">Which questions do visitors ask.</param>
/// <param name="Criteria">Waiting times, criteria, how to refer.</param>
/// <param name="Notes">The free form.</param>
public sealed record SheetTexts(string? Shown, string? Audience, string? Questions, string? Criteria, string? Notes)
{
    /// <summary>Characters of one part.</summary>
    public const int LongestPart = 4000;

    public static readonly SheetTexts Empty = new(null, null, null, null, null);
}
