using System.Diagnostics;
using OpenDoorWeek.Core.Calendar;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Words;
using Kind = OpenDoorWeek.Core.Calendar.CalendarRemarkKind;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>Remarks on the lines of a calendar file, and when something happens, in words.</summary>
public static class CalendarWords
{
    /// <summary>So many lines are listed one by one.</summary>
    public const int MostLines = 30;

    /// <summary>"Regel 12: ‘morgen’ is geen datum of uur".</summary>
    public static string Of(CalendarRemark remark, Language language)
    {
        var text = TextOf(remark.Kind);
        var problem = remark.Text is { } said && text.Nl.Contains("{text}", StringComparison.Ordinal) ? text.In(language, ("text", said)) : text.In(language);
        return CalendarTexts.Line.In(language, ("line", remark.Line), ("problem", problem));
    }

    /// <summary>"dinsdag 24 november 2026, 9.00 tot 17.00 uur", "24 tot en met 25 november 2026".</summary>
    public static string When(OtherEvent other, Language language) => other switch
    {
        { LocalStart: { } start, LocalEnd: { } end } when other.FirstDay == other.LastDay => DateWords.Visit(other.FirstDay, start, end, language),
        { LocalStart: { } start, LocalEnd: { } end } =>
            $"{DateWords.Date(other.FirstDay, language)} {DateWords.Time(start, language)} – {DateWords.Date(other.LastDay, language)} {DateWords.Time(end, language)}",
        _ when other.FirstDay == other.LastDay => DateWords.Date(other.FirstDay, language),
        _ => DateWords.Range(other.FirstDay, other.LastDay, language),
    };

    private static Text TextOf(Kind kind) => kind switch
    {
        Kind.NotACalendar => CalendarTexts.NotACalendar,
        Kind.NotText => CalendarTexts.NotText,
        Kind.Malformed => CalendarTexts.Malformed,
        Kind.NotClosed => CalendarTexts.NotClosed,
        Kind.NoStart => CalendarTexts.NoStart,
        Kind.NotATime => CalendarTexts.NotATime,
        Kind.EndsFirst => CalendarTexts.EndsFirst,
        Kind.TooMany => CalendarTexts.TooMany,
        Kind.Repeats => CalendarTexts.Repeats,
        Kind.UnknownZone => CalendarTexts.UnknownZone,
        Kind.NoTitle => CalendarTexts.NoTitle,
        _ => throw new UnreachableException($"No words for {kind}."),
    };
}
