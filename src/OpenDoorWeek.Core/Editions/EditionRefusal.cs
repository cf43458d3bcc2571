namespace OpenDoorWeek.Core.Editions;

/// <summary>Why an edition is not made or changed: a closed set, shared by the use cases of organisers, so that a page words each once.</summary>
public abstract record EditionRefusal
{
    private EditionRefusal() { }

    /// <summary>No such edition, or the organiser lacks a zone of it.</summary>
    public sealed record Unknown : EditionRefusal;

    /// <summary>Another edition has this address.</summary>
    public sealed record SlugTaken : EditionRefusal;

    /// <summary>The last day comes before the first.</summary>
    public sealed record DaysReversed : EditionRefusal;

    /// <summary>More days than <see cref="EditionDays.MostDays"/>.</summary>
    public sealed record TooManyDays : EditionRefusal;

    /// <summary>A new edition must begin after today.</summary>
    public sealed record DayIsPast : EditionRefusal;

    /// <summary>The copy would begin on another day of the week; allowed after an explicit yes.</summary>
    /// <param name="Was">Of the edition that is copied.</param>
    /// <param name="Is">Of the copy.</param>
    public sealed record OtherWeekday(DateOnly Was, DateOnly Is) : EditionRefusal;

    /// <summary>An edition has at least one zone.</summary>
    public sealed record NoZone : EditionRefusal;

    /// <summary>The organiser may not speak for these zones.</summary>
    /// <param name="Zones">Codes.</param>
    public sealed record ZonesOfOthers(IReadOnlyList<string> Zones) : EditionRefusal;

    /// <summary>Zones that would go still have hosts.</summary>
    /// <param name="Zones">Codes.</param>
    public sealed record ZonesWithHosts(IReadOnlyList<string> Zones) : EditionRefusal;

    /// <summary>Visits would lie outside the days of the edition.</summary>
    /// <param name="Count">Of these visits, cancelled ones apart.</param>
    public sealed record SlotsOutside(int Count) : EditionRefusal;

    /// <summary>The phases do not fit.</summary>
    public sealed record PhasesDoNotFit(IReadOnlyList<PhaseProblem> Problems) : EditionRefusal;

    /// <summary>The same form key came with another body.</summary>
    public sealed record KeyReused : EditionRefusal;
}
