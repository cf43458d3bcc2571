using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Editions;

namespace OpenDoorWeek.Web.Pages.Layout;

/// <summary>What can still be done in an edition, by whom, until when: the same words on every page of it.</summary>
public static class StillPossible
{
    /// <summary>What is open and until when, then what is still to open; never empty.</summary>
    public static IReadOnlyList<string> Lines(ListEditions.Edition edition, Language language)
    {
        string?[] lines =
        [
            Line(edition, Phase.HostsRegister, PhaseTexts.HostsUntil, PhaseTexts.HostsFrom, language),
            Line(edition, Phase.Programme, null, PhaseTexts.ProgrammeFrom, language),
            Line(edition, Phase.Wishes, PhaseTexts.WishesUntil, PhaseTexts.WishesFrom, language),
            Line(edition, Phase.Matchmaking, PhaseTexts.MatchingUntil, null, language),
            Booking(edition, language),
            Cancelling(edition, language),
            Line(edition, Phase.LookingBack, PhaseTexts.LookingBackUntil, null, language),
        ];
        IReadOnlyList<string> said = [.. lines.OfType<string>()];
        return said.Count > 0 ? said : [PhaseTexts.NothingMore.In(language)];
    }

    /// <param name="edition">Read at its own now.</param>
    /// <param name="phase">Its name.</param>
    /// <param name="open">Words while it is open; null: none.</param>
    /// <param name="later">Words before it opens; null: none.</param>
    /// <param name="language">Of the page.</param>
    private static string? Line(ListEditions.Edition edition, string phase, Text? open, Text? later, Language language) => PhaseGate.At(edition.Find(phase), edition.Now) switch
    {
        PhaseGate.Open gate => open?.In(language, ("until", DateWords.Until(gate.Until, language))),
        PhaseGate.NotYet gate => later?.In(language, ("from", DateWords.From(gate.OpensAt, language))),
        _ => null,
    };

    private static string? Booking(ListEditions.Edition edition, Language language) => PhaseGate.At(edition.Find(Phase.FreeBooking), edition.Now) is PhaseGate.Open gate
        ? PhaseTexts.BookingUntil.In(language, ("until", DateWords.Until(gate.Until, language)), ("hours", edition.BookingStopsHours))
        : Line(edition, Phase.FreeBooking, null, PhaseTexts.BookingFrom, language);

    /// <summary>As long as visits are to come.</summary>
    private static string? Cancelling(ListEditions.Edition edition, Language language)
    {
        var hasBegun = PhaseGate.At(edition.Find(Phase.FreeBooking), edition.Now) is PhaseGate.Open or PhaseGate.Over;
        return hasBegun && edition.Now < new EditionDays(edition.FirstDay, edition.LastDay).End ? PhaseTexts.CancelUntil.In(language) : null;
    }
}
