using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Reminders;

/// <summary>What reminders and lists say in words that depend on numbers.</summary>
internal static class ReminderWords
{
    /// <summary>Names are cut in subjects, so that the day and time after them stay.</summary>
    private const int NameLength = 30;

    private static readonly Plural Visits = new(new("{n} bezoek", "{n} visite", "{n} visit"), new("{n} bezoeken", "{n} visites", "{n} visits"));
    private static readonly Text One = new("bezoek {host}, {day}, {time}", "visite chez {host}, {day}, {time}", "visit to {host}, {day}, {time}");
    private static readonly Text OnOneDay = new("{visits} op {day}", "{visits} le {day}", "{visits} on {day}");
    private static readonly Text FromDay = new("{visits} vanaf {day}", "{visits} à partir du {day}", "{visits} from {day}");
    private static readonly Text Row = new(
        "{when}: {host}, {place}. Afspraakplaats: {meetingPoint}. Telefoon: {phone}",
        "{when}\u00a0: {host}, {place}. Rendez-vous\u00a0: {meetingPoint}. Téléphone\u00a0: {phone}",
        "{when}: {host}, {place}. Meeting point: {meetingPoint}. Phone: {phone}");

    private static readonly Text And = new("{first} en {last}", "{first} et {last}", "{first} and {last}");
    private static readonly Text AndTheDay = new("{first} en {last}", "{first} et le {last}", "{first} and {last}");
    private static readonly Text SlotRow = new("{time}, {languages}, {people}: {names}", "{time}, {languages}, {people}\u00a0: {names}", "{time}, {languages}, {people}: {names}");
    private static readonly Plural AndMore = new(
        new("{names} en nog {n} persoon", "{names} et {n} autre personne", "{names} and {n} more person"),
        new("{names} en nog {n} personen", "{names} et {n} autres personnes", "{names} and {n} more people"));

    private static readonly Text Semicolon = new("; ", "\u00a0; ", "; ");
    private static readonly Text Nameless = new("{people} zonder naam", "{people} sans nom", "{people} without a name");

    /// <summary>"bezoek Huis De Brug, ma 23 nov, 10.00 uur", "2 bezoeken op ma 23 nov", "3 bezoeken vanaf ma 23 nov".</summary>
    public static string Subject(IReadOnlyList<VisitFacts> visits, Language language)
    {
        var (first, count) = (visits[0], Visits.Of(visits.Count, language));
        var day = DateWords.DayShort(first.LocalDate, language);
        return visits.Count == 1
            ? One.In(language, ("host", PlainText.Cut(first.HostName, NameLength)), ("day", day), ("time", DateWords.Time(first.LocalStart, language)))
            : (visits.All(v => v.LocalDate == first.LocalDate) ? OnOneDay : FromDay).In(language, ("visits", count), ("day", day));
    }

    /// <summary>When, where and whom to call: one line.</summary>
    public static string Visit(VisitFacts visit, Language language)
    {
        var words = visit.In(language);
        return Row.In(
            language,
            ("when", words.When),
            ("host", visit.HostName),
            ("place", words.Place),
            ("meetingPoint", words.MeetingPoint),
            ("phone", PhoneWords.OnOneLine(visit.HostPhone ?? visit.ZonePhone)));
    }

    /// <summary>"zaterdag 21 november, zondag 22 november en maandag 23 november".</summary>
    public static string Days(IReadOnlyList<DateOnly> days, Language language)
    {
        var words = days.Select(d => DateWords.Day(d, language)).ToList();
        return words.Count == 1 ? words[0] : AndTheDay.In(language, ("first", string.Join(", ", words[..^1])), ("last", words[^1]));
    }

    /// <summary>"za 21 nov en ma 23 nov"; of more than two days "za 21 nov – ma 23 nov".</summary>
    public static string DaysShort(IReadOnlyList<DateOnly> days, Language language)
    {
        var (first, last) = (DateWords.DayShort(days[0], language), DateWords.DayShort(days[^1], language));
        return days.Count == 1 ? first : days.Count == 2 ? And.In(language, ("first", first), ("last", last)) : $"{first} – {last}";
    }

    /// <summary>When, in which languages, how many and who: one line.</summary>
    /// <param name="visit">Of the host.</param>
    /// <param name="withDay">The list is of several days.</param>
    /// <param name="language">Of the mail.</param>
    public static string Visitors(HostDay.Visit visit, bool withDay, Language language) => SlotRow.In(
        language,
        ("time", (withDay ? $"{DateWords.DayShort(visit.Facts.LocalDate, language)}, " : "") + DateWords.Span(visit.Facts.LocalStart, visit.Facts.LocalEnd, language)),
        ("languages", LanguageWords.In(visit.Facts.SlotLanguages, language)),
        ("people", PeopleWords.Count.Of(visit.People, language)),
        ("names", Join(visit.Parties.Select(p => Party(p, language)), language)));

    /// <summary>Things that may hold commas.</summary>
    public static string Join(IEnumerable<string> things, Language language) => string.Join(Semicolon.In(language), things);

    /// <summary>"Ada Peeters, Bob Claes en nog 1 persoon".</summary>
    public static string Party(ReadHostDayPlan.Party party, Language language)
    {
        var names = string.Join(", ", party.Names);
        return party switch
        {
            { Names.Length: 0 } => Nameless.In(language, ("people", PeopleWords.Count.Of(party.PartySize, language))),
            { Unnamed: 0 } => names,
            _ => AndMore.Of(party.Unnamed, language).Replace("{names}", names, StringComparison.Ordinal),
        };
    }
}
