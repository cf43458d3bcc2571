using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Hosts.Slots;

namespace OpenDoorWeek.Web.Pages.Layout;

/// <summary>Addresses of pages that other pages point at.</summary>
public static class Links
{
    public static string Home(Language language) => $"/{language}/";

    public static string Edition(Language language, string slug) => $"/{language}/editions/{slug}";

    public static string Programme(Language language, string slug) => $"/{language}/editions/{slug}/programme";

    /// <summary>For paper.</summary>
    public static string PrintProgramme(Language language, string slug) => $"/{language}/editions/{slug}/programme/print";

    public static string How(Language language, string slug) => $"/{language}/editions/{slug}/how";

    public static string NewEdition(Language language) => $"/{language}/editions/new";

    /// <param name="language">Of the page.</param>
    /// <param name="slug">Of the edition.</param>
    /// <param name="page">Of its organisers: organise, edit, phases, zones, calendar, copy.</param>
    /// <param name="done">What has just been done, for the page to say; null: nothing.</param>
    public static string Organise(Language language, string slug, string page = "organise", string? done = null) =>
        $"/{language}/editions/{slug}/{page}{Query(null, done)}";

    public static string Slot(Language language, Guid slotId) => $"/{language}/slots/{slotId}";

    public static string Book(Language language, Guid slotId) => $"/{language}/bookings/new?slot={slotId}";

    public static string Agenda(Language language) => $"/{language}/agenda";

    public static string Reminders(Language language, string? done = null) => $"/{language}/reminders{Query(null, done)}";

    public static string DayPlan(Language language, DateOnly? day = null) => $"/{language}/agenda/day-plan{(day is { } given ? $"?date={IsoDay.Write(given)}" : "")}";

    public static string SignIn(Language language) => $"/{language}/sign-in";

    /// <param name="language">Of the page.</param>
    /// <param name="back">Local path to come back to.</param>
    /// <param name="isKept">What was typed there waits for whoever typed it.</param>
    public static string SignIn(Language language, string back, bool isKept = false) =>
        $"/{language}/sign-in?return={Uri.EscapeDataString(back)}{(isKept ? "&kept=1" : "")}";

    public static string SignInCode(Language language) => $"/{language}/sign-in/code";

    /// <param name="language">Of the page.</param>
    /// <param name="back">Local path to come back to.</param>
    public static string SecondFactor(Language language, string back) => $"/{language}/sign-in/second?return={Uri.EscapeDataString(back)}";

    public static string Organisers(Language language, string? done = null) => $"/{language}/organisers{Query(null, done)}";

    public static string Invite(Language language) => $"/{language}/organisers/invite";

    public static string Enrol(Language language, string token) => $"/{language}/organisers/enrol{Query(token, null)}";

    public static string RecoveryCodes(Language language) => $"/{language}/organisers/recovery-codes";

    public static string RemoveOrganiser(Language language, Guid personId) => $"/{language}/organisers/{personId}/remove";

    public static string ResetSecondFactor(Language language, Guid personId) => $"/{language}/organisers/{personId}/reset";

    public static string Audit(Language language) => $"/{language}/audit";

    public static string Jobs(Language language) => $"/{language}/jobs";

    public static string Replies(Language language) => $"/{language}/replies";

    public static string Held(Language language, Guid key) => $"/{language}/bookings/held?key={key}";

    /// <param name="language">Of the page.</param>
    /// <param name="bookingId">The booking.</param>
    /// <param name="token">The capability of a mail's link, carried on; null for the signed-in booker.</param>
    /// <param name="done">What has just been done: confirmed, cancelled, restored, moved or handed-over; null: nothing.</param>
    public static string Booking(Language language, Guid bookingId, string? token = null, string? done = null) =>
        $"/{language}/bookings/{bookingId}{Query(token, done)}";

    public static string Cancel(Language language, Guid bookingId, string? token) => $"/{language}/bookings/{bookingId}/cancel{Query(token, null)}";

    public static string Move(Language language, Guid bookingId, string? token) => $"/{language}/bookings/{bookingId}/move{Query(token, null)}";

    public static string MoveTo(Language language, Guid bookingId, Guid slotId, string? token) => $"/{language}/bookings/{bookingId}/move/{slotId}{Query(token, null)}";

    public static string Undo(Language language, Guid bookingId, string? token) => $"/{language}/bookings/{bookingId}/undo{Query(token, null)}";

    public static string Group(Language language, Guid bookingId, string? token, string? done = null) => $"/{language}/bookings/{bookingId}/group{Query(token, done)}";

    public static string HandOver(Language language, Guid bookingId, string? token) => $"/{language}/bookings/{bookingId}/hand-over{Query(token, null)}";

    /// <summary>Somebody's own part in a booking of others.</summary>
    public static string Part(Language language, Guid participantId, string? token = null, string? done = null) =>
        $"/{language}/bookings/participants/{participantId}{Query(token, done)}";

    /// <summary>What she could visit in the place of what the host cancelled.</summary>
    public static string Alternative(Language language, Guid participantId, Guid slotId, string? token) =>
        $"/{language}/bookings/participants/{participantId}/alternatives/{slotId}{Query(token, null)}";

    public static string HandOverPart(Language language, Guid bookingId, Guid participantId, string? token) =>
        $"/{language}/bookings/{bookingId}/hand-over?participant={participantId}{(token is null ? "" : $"&token={token}")}";

    public static string PartCalendar(Language language, Guid participantId, string? token) => $"/{language}/bookings/participants/{participantId}/visit.ics{Query(token, null)}";

    public static string VisitCalendar(Language language, Guid bookingId, string? token) => $"/{language}/bookings/{bookingId}/visit.ics{Query(token, null)}";

    public static string AgendaCalendar(Language language) => $"/{language}/agenda/visits.ics";

    private static string Query(string? token, string? done)
    {
        var query = QueryString.Empty;
        query = token is null ? query : query.Add("token", token);
        return (done is null ? query : query.Add("done", done)).Value ?? "";
    }

    /// <summary>POST only.</summary>
    public static string SignOut(Language language) => $"/{language}/sign-out";

    public static string Privacy(Language language) => $"/{language}/privacy";

    public static string About(Language language) => $"/{language}/about";

    public static string Accessibility(Language language) => $"/{language}/accessibility";
}
