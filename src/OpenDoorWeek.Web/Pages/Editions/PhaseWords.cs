using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>The phases of an edition as its start page tells them: name, dates, state.</summary>
public static class PhaseWords
{
    private static readonly Dictionary<string, Text> Names = new()
    {
        ["hosts-register"] = EditionTexts.HostsRegister,
        ["programme"] = EditionTexts.ProgrammeAppears,
        ["wishes"] = EditionTexts.Wishes,
        ["matchmaking"] = EditionTexts.Matchmaking,
        ["free-booking"] = EditionTexts.FreeBooking,
        ["the-week"] = EditionTexts.TheWeek,
        ["looking-back"] = EditionTexts.LookingBack,
    };

    /// <summary>As its heading stands in lists: "Vrij boeken".</summary>
    public static string Name(string phase, Language language) => Names.GetValueOrDefault(phase, PhaseTexts.Closing).In(language);

    /// <summary>One step. <paramref name="IsPast"/> and <paramref name="IsNow"/> are never both true.</summary>
    public sealed record Step(string Name, string Dates, string State, bool IsPast, bool IsNow);

    /// <summary>What visitors are told; the closing of the books is none of it.</summary>
    public static IReadOnlyList<Step> Steps(ReadEdition.Result edition, Language language) =>
        [.. edition.Phases.Where(p => Names.ContainsKey(p.Name)).Select(p => ToStep(p, edition.Now, language))];

    private static Step ToStep(Phase phase, DateTimeOffset now, Language language)
    {
        // The programme appears on a day; that it stays is no phase to people.
        var ends = phase.Name == "programme" ? phase.OpensAt : phase.ClosesAt;
        var (isPast, isNow) = (ends <= now, phase.OpensAt <= now && now < ends);
        var dates = phase.Name == "programme" ? DateWords.Day(Brussels.DayOf(phase.OpensAt), language)
            : isNow ? DateWords.Until(phase.ClosesAt, language)
            : DateWords.Range(Brussels.DayOf(phase.OpensAt), LastDay(phase.ClosesAt), language);
        var state = isPast ? EditionTexts.Past.In(language) : isNow ? Left(phase.ClosesAt, now, language) : EditionTexts.Later.In(language);
        return new(Names[phase.Name].In(language), dates, state, isPast, isNow);
    }

    private static string Left(DateTimeOffset closesAt, DateTimeOffset now, Language language)
    {
        var days = LastDay(closesAt).DayNumber - Brussels.DayOf(now).DayNumber;
        return days == 0 ? EditionTexts.LastDayOfPhase.In(language) : EditionTexts.DaysLeft.Of(days, language);
    }

    private static DateOnly LastDay(DateTimeOffset closesAt) => Brussels.DayOf(closesAt.AddTicks(-1));
}
