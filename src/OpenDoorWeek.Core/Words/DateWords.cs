using System.Globalization;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Words;

/// <summary>Days and times as people write them in Belgium: own patterns, since the system's differ by version.</summary>
/// <remarks>The space before "uur", around "h" and between day and month is a no-break space (U+00A0), so that no line ends inside a time.</remarks>
public static class DateWords
{
    private const char Nb = '\u00a0';

    private static readonly Text UntilTime = new("tot {deadline}", "jusqu'au {deadline}", "until {deadline}");
    private static readonly Text UntilDay = new("tot en met {day}", "jusqu'au {day} inclus", "until {day}");

    private static readonly string[][] Days =
    [
        ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"],
        ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
        ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    ];

    private static readonly string[][] ShortDays =
    [
        ["zo", "ma", "di", "wo", "do", "vr", "za"],
        ["dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."],
        ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
    ];

    private static readonly string[][] Months =
    [
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    ];

    private static readonly string[][] ShortMonths =
    [
        ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
        ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    ];

    /// <summary>"maandag 23 november 2026".</summary>
    public static string Date(DateOnly day, Language language) => $"{Day(day, language)}{Nb}{day.Year}";

    /// <summary>"maandag 23 november": in the year that the reader knows.</summary>
    public static string Day(DateOnly day, Language language) =>
        $"{Of(Days, language)[(int)day.DayOfWeek]} {Number(day, language)}{Nb}{Of(Months, language)[day.Month - 1]}";

    /// <summary>"ma 23 nov": subjects and tables.</summary>
    public static string DayShort(DateOnly day, Language language) =>
        $"{Of(ShortDays, language)[(int)day.DayOfWeek]}{Nb}{Number(day, language)}{Nb}{Of(ShortMonths, language)[day.Month - 1]}";

    /// <summary>"9.00 uur", "9 h", "09:00".</summary>
    public static string Time(TimeOnly time, Language language) => language.Choose(
        $"{Dotted(time)}{Nb}uur",
        French(time),
        Colon(time));

    /// <summary>"maandag 23 november 2026, 10.00 tot 11.30 uur": the visit form.</summary>
    public static string Visit(DateOnly day, TimeOnly start, TimeOnly end, Language language) =>
        $"{Date(day, language)}, {Span(start, end, language)}";

    /// <summary>"10.00 tot 11.30 uur", "de 10 h à 11 h 30", "10:00 to 11:30".</summary>
    public static string Span(TimeOnly start, TimeOnly end, Language language) => language.Choose(
        $"{Dotted(start)} tot {Dotted(end)}{Nb}uur",
        $"de {French(start)} à {French(end)}",
        $"{Colon(start)} to {Colon(end)}");

    /// <summary>"10.00–11.30", "10 h – 11 h 30", "10:00–11:30": large figures in lists.</summary>
    public static string SpanShort(TimeOnly start, TimeOnly end, Language language) => language.Choose(
        $"{Dotted(start)}–{Dotted(end)}",
        $"{French(start)}{Nb}–{Nb}{French(end)}",
        $"{Colon(start)}–{Colon(end)}");

    /// <summary>"dinsdag 10 november om 17.00 uur": the deadline form, of an instant in Brussels.</summary>
    public static string Deadline(DateTimeOffset instant, Language language)
    {
        var (day, time) = (Brussels.DayOf(instant), Brussels.TimeOf(instant));
        return language.Choose(
            $"{Day(day, language)} om {Time(time, language)}",
            $"{Day(day, language)} à {Time(time, language)}",
            $"{Day(day, language)} at {Time(time, language)}");
    }

    /// <summary>"tot en met maandag 9 november" for what ends at midnight: the last day counts whole. Else "tot dinsdag 10 november om 17.00 uur".</summary>
    public static string Until(DateTimeOffset instant, Language language) => Brussels.TimeOf(instant) == TimeOnly.MinValue
        ? UntilDay.In(language, ("day", Day(Brussels.DayOf(instant).AddDays(-1), language)))
        : UntilTime.In(language, ("deadline", Deadline(instant, language)));

    /// <summary>What follows "vanaf", "à partir du" or "on": a day; with the hour where it is not the first of the day.</summary>
    public static string From(DateTimeOffset instant, Language language) => Brussels.TimeOf(instant) == TimeOnly.MinValue
        ? Day(Brussels.DayOf(instant), language)
        : Deadline(instant, language);

    /// <summary>"23 tot en met 27 november 2026", with both months and both years where they differ.</summary>
    public static string Range(DateOnly first, DateOnly last, Language language)
    {
        var from = Number(first, language);
        from = (first.Year, first.Month) == (last.Year, last.Month) ? from : $"{from}{Nb}{Of(Months, language)[first.Month - 1]}";
        from = first.Year == last.Year ? from : $"{from}{Nb}{first.Year}";
        var to = $"{Number(last, language)}{Nb}{Of(Months, language)[last.Month - 1]}{Nb}{last.Year}";
        return language.Choose($"{from} tot en met {to}", $"du {from} au {to}", $"{from} to {to}");
    }

    private static string[] Of(string[][] words, Language language) => language.Choose(words[0], words[1], words[2]);

    private static string Number(DateOnly day, Language language) =>
        language == Language.Fr && day.Day == 1 ? "1er" : day.Day.ToString(CultureInfo.InvariantCulture);

    private static string Dotted(TimeOnly time) => time.ToString("H.mm", CultureInfo.InvariantCulture);

    private static string Colon(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string French(TimeOnly time) => time.Minute == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{time.Hour}{Nb}h")
        : string.Create(CultureInfo.InvariantCulture, $"{time.Hour}{Nb}h{Nb}{time.Minute:00}");
}
