using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>A first talk of half an hour, as a suggestion: nobody has agreed to it.</summary>
/// <param name="Day">A working day in Brussels.</param>
/// <param name="Start">Brussels wall time.</param>
public sealed record FirstCall(DateOnly Day, TimeOnly Start)
{
    /// <summary>Days after the last yes, or the next working day.</summary>
    private const int DaysAhead = 7;

    private static readonly (string Part, TimeOnly Start)[] Hours = [("morning", new(10, 0)), ("afternoon", new(14, 0)), ("evening", new(17, 30))];

    private static readonly Text Title = new("Voorstel: eerste gesprek over de Opendeurweek", "Proposition\u00a0: premier échange sur la Semaine portes ouvertes", "Suggestion: first talk about Open-Door Week");
    private static readonly Text Details = new(
        "Dit is een voorstel. Spreek samen af of dit moment past, en waar.\n{url}",
        "Ceci est une proposition. Convenez ensemble si ce moment convient, et du lieu.\n{url}",
        "This is a suggestion. Agree together whether this moment suits you, and where.\n{url}");

    public TimeOnly End => Start.AddMinutes(30);

    /// <summary>The rule, without a database: about a week ahead, before the edition begins, when all of them can be reached.</summary>
    /// <param name="acceptedAt">The last yes.</param>
    /// <param name="firstDay">Of the edition.</param>
    /// <param name="times">Of each member: morning, afternoon, evening; none given: any.</param>
    /// <returns>Null: no working day is left, or no time suits all.</returns>
    public static FirstCall? Suggest(DateTimeOffset acceptedAt, DateOnly firstDay, IReadOnlyCollection<string[]> times)
    {
        var accepted = Brussels.DayOf(acceptedAt);
        var day = WorkingDay(accepted.AddDays(DaysAhead), 1);
        day = day < firstDay ? day : WorkingDay(firstDay.AddDays(-1), -1);
        var (part, start) = Hours.FirstOrDefault(h => times.All(t => t.Length == 0 || t.Contains(h.Part)));
        return part is null || day <= accepted ? null : new(day, start);
    }

    /// <summary>The same entry in the mail and to download: the same UID for the life of the pair. It has no attendee, and says that it is tentative.</summary>
    /// <param name="pair">Accepted; of it only the ids and the zone are told, since calendars are shared with colleagues.</param>
    /// <param name="site">Whose links.</param>
    /// <param name="language">Of the words.</param>
    public VisitInvite ToEntry(PairFacts pair, Site site, Language language)
    {
        var url = site.Url($"/{language}/pairings/{pair.PairId}");
        return new(
            CalendarMethod.Publish, $"pair-{pair.PairId}@{site.Domain}", 0, pair.AcceptedAt!.Value, Day, Start, End,
            Title.In(language), "", Details.In(language, ("url", url)), url,
            new(ZoneLetters.SenderOf(pair.Sender, language), pair.ZoneEmail), Attendee: null, Cancelled: false)
        { IsTentative = true };
    }

    private static DateOnly WorkingDay(DateOnly day, int step)
    {
        while (!WorkingHours.IsWorkingDay(day))
        {
            day = day.AddDays(step);
        }

        return day;
    }
}
