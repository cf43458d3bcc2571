using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Core.Zones;

namespace OpenDoorWeek.Core.Slots;

/// <summary>What changes in a visit, in words: the same for the host who is asked and in the mails.</summary>
public static class ToldWords
{
    private static readonly Dictionary<ToldChange, Text> Names = new()
    {
        [ToldChange.When] = new("Wanneer", "Quand", "When"),
        [ToldChange.Where] = new("Waar", "Où", "Where"),
        [ToldChange.MeetingPoint] = new("Afspraakplaats", "Point de rendez-vous", "Meeting point"),
        [ToldChange.Languages] = new("Taal", "Langue", "Language"),
    };

    private static readonly Text Change = new(
        "{name}: was {was}; is nu {now}", "{name}\u00a0: auparavant {was}\u00a0; désormais {now}", "{name}: was {was}; is now {now}");

    private static readonly Text OnTheRoad = new("mobiel team, vertrek: {place}", "équipe mobile, départ\u00a0: {place}", "mobile team, leaving from: {place}");

    /// <param name="Name">Which part of the visit.</param>
    public sealed record Line(string Name, string Was, string Now);

    public static IReadOnlyList<Line> Lines(ToldFacts was, ToldFacts now, Language language) =>
        [.. was.ChangesTo(now).Select(c => new Line(Names[c].In(language), Say(c, was, language), Say(c, now, language)))];

    /// <summary>One line each: the list of a mail.</summary>
    public static string List(ToldFacts was, ToldFacts now, Language language) => string.Join(
        '\n', Lines(was, now, language).Select(l => Change.In(language, ("name", l.Name), ("was", l.Was), ("now", l.Now))));

    private static string Say(ToldChange change, ToldFacts facts, Language language) => change switch
    {
        ToldChange.When => DateWords.Visit(facts.LocalDate, facts.LocalStart, facts.LocalEnd, language),
        ToldChange.Where => Place(facts, language),
        ToldChange.MeetingPoint => MeetingPoint(facts, language),
        _ => LanguageWords.List(facts.Languages, language),
    };

    private static string Place(ToldFacts facts, Language language) =>
        $"{facts.Street}, {facts.Postcode} {ZoneMap.Brussels.Places.FirstOrDefault(p => p.Postcode == facts.Postcode)?.Name.In(language)}";

    private static string MeetingPoint(ToldFacts facts, Language language)
    {
        var place = PlaceWords.MeetingPoint(facts.MeetingPoint, language);
        return facts.IsMobile ? OnTheRoad.In(language, ("place", place)) : place;
    }
}
