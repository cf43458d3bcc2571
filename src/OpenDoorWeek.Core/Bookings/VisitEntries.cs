using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>A visit as an entry of a calendar. Mailed and downloaded it has the same UID, so it is worded once.</summary>
public sealed class VisitEntries(Site site)
{
    private static readonly Text Title = new("Opendeurweek – bezoek: {hostName}", "Semaine portes ouvertes – visite\u00a0: {hostName}", "Open-Door Week – visit: {hostName}");

    private static readonly Text Details = new(
        "Afspraakplaats: {meetingPoint}\nTaal: {languages}\n{zone}: {phone}\n{url}",
        "Point de rendez-vous\u00a0: {meetingPoint}\nLangue\u00a0: {languages}\n{zone}\u00a0: {phone}\n{url}",
        "Meeting point: {meetingPoint}\nLanguage: {languages}\n{zone}: {phone}\n{url}");

    /// <summary>The entry to download; its mails keep it up to date.</summary>
    /// <param name="visit">With a participant, whose entry it is.</param>
    /// <param name="language">Of the words.</param>
    public VisitInvite ToDownload(BookedVisit visit, Language language) =>
        Of(FactsOf(visit).In(language), visit.Sequence!.Value, visit.Now) with { Cancelled = !visit.IsConfirmed };

    /// <summary>A confirmed visit for nobody in particular; method, people and state are the caller's to change.</summary>
    /// <param name="words">The visit in the language of the reader.</param>
    /// <param name="sequence">Of the participant.</param>
    /// <param name="now">DTSTAMP.</param>
    internal VisitInvite Of(VisitWords words, int sequence, DateTimeOffset now)
    {
        var (visit, language) = (words.Visit, words.Language);
        var url = site.Url($"/{language}/slots/{visit.SlotId}");
        return new(
            CalendarMethod.Publish,
            visit.CalendarUid ?? "",
            sequence,
            now,
            visit.LocalDate,
            visit.LocalStart,
            visit.LocalEnd,
            Title.In(language, ("hostName", visit.HostName)),
            PlainText.OneLine(words.PlaceInBoth),
            Details.In(language, ("meetingPoint", words.MeetingPoint), ("languages", words.Languages), ("zone", words.ZoneTeam), ("phone", visit.ZonePhone), ("url", url)),
            url,
            new Mailbox(words.ZoneSender, visit.ZoneEmail),
            Attendee: null,
            Cancelled: false);
    }

    private static VisitFacts FactsOf(BookedVisit visit) => new()
    {
        CalendarUid = visit.CalendarUid,
        SlotId = visit.SlotId,
        LocalDate = visit.LocalDate,
        LocalStart = visit.LocalStart,
        LocalEnd = visit.LocalEnd,
        Street = visit.Street,
        Postcode = visit.Postcode,
        PlaceNl = visit.PlaceNl,
        PlaceFr = visit.PlaceFr,
        MeetingPoint = visit.MeetingPoint,
        SlotLanguages = visit.SlotLanguages,
        IsSlowAndClear = visit.IsSlowAndClear,
        HostName = visit.HostName,
        ZoneNl = visit.ZoneNl,
        ZoneFr = visit.ZoneFr,
        ZoneEn = visit.ZoneEn,
        ZonePhone = visit.ZonePhone,
        ZoneEmail = visit.ZoneEmail,
    };
}
