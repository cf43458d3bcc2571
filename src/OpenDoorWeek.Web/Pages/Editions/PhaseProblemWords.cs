using System.Diagnostics;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>Why phases do not fit, and why an action waits for its phase, in words with the date that matters.</summary>
public static class PhaseProblemWords
{
    /// <summary>For the field of the date that is to be changed.</summary>
    public static string Of(PhaseProblem problem, Language language) => problem switch
    {
        PhaseProblem.EndsFirst first => PhaseTexts.EndsFirst.In(language, ("opens", DateWords.Deadline(first.OpensAt, language))),
        PhaseProblem.Overlaps both => PhaseTexts.Overlaps.In(
            language, ("closes", DateWords.Deadline(both.ClosesAt, language)), ("other", PhaseWords.Name(both.Other, language))),
        PhaseProblem.TooEarly early => PhaseTexts.TooEarly.In(language, ("limit", DateWords.Deadline(early.Earliest, language))),
        PhaseProblem.TooLate late => PhaseTexts.TooLate.In(language, ("limit", DateWords.Deadline(late.Latest, language))),
        PhaseProblem.Needs needs => PhaseTexts.Needs.In(language, ("other", PhaseWords.Name(needs.Other, language))),
        _ => throw new UnreachableException($"No words for {problem}."),
    };

    /// <summary>"Dit kan vanaf maandag 19 oktober.", "Dit kon tot en met zondag 18 oktober. Bel ons, ...".</summary>
    /// <param name="gate">Of an action that is refused.</param>
    /// <param name="language">Of the page.</param>
    /// <param name="phone">Of the zone team, for who needs help.</param>
    /// <returns>Null: the gate is open.</returns>
    public static string? Of(PhaseGate gate, Language language, string phone) => gate switch
    {
        PhaseGate.NotYet later => PhaseTexts.NotYet.In(language, ("openDay", DateWords.From(later.OpensAt, language))),
        PhaseGate.Over over => PhaseTexts.Over.In(language, ("until", DateWords.Until(over.ClosedAt, language)), ("phone", phone)),
        PhaseGate.NotForeseen => PhaseTexts.NotForeseen.In(language),
        _ => null,
    };
}
