using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Bookings;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Api;

/// <summary>Calendar files to download: one visit, or all that come. PUBLISH without attendee; the mails keep them up to date.</summary>
public static class VisitCalendars
{
    private const string Prefix = $"/{LanguagePrefix.Prefix}";

    public static void MapVisitCalendars(this WebApplication app)
    {
        app.MapGet($"{Prefix}/bookings/{{bookingId:guid}}/visit.ics", OneAsync).WithMetadata(new TokenPageAttribute(LinkPurpose.Booking, "bookingId"));
        app.MapGet($"{Prefix}/bookings/participants/{{participantId:guid}}/visit.ics", PartAsync).WithMetadata(new TokenPageAttribute(LinkPurpose.Participant, "participantId"));
        app.MapGet($"{Prefix}/agenda/visits.ics", AllAsync).RequireAuthorization().WithMetadata(new PersonalPageAttribute());
    }

    private static async Task<IResult> OneAsync(
        HttpContext context, Guid bookingId, string? token, ReadBooking readBooking, BookingAccessOf accessOf, Site site, Language language, CancellationToken ct)
    {
        var visit = await readBooking.ExecuteAsync(new(bookingId, await accessOf.RequestAsync(context, bookingId, token, ct)), ct);
        return await AnswerAsync(context, visit, site, language);
    }

    private static async Task<IResult> PartAsync(
        HttpContext context, Guid participantId, string? token, ReadPart readPart, BookingAccessOf accessOf, Site site, Language language, CancellationToken ct)
    {
        var visit = await readPart.ExecuteAsync(new(participantId, await accessOf.OfPartAsync(context, participantId, token, ct)), ct);
        return await AnswerAsync(context, visit, site, language);
    }

    /// <summary>What its link led to once and leads to no more is over, and not unknown: as on the pages of the booking.</summary>
    private static async Task<IResult> AnswerAsync(HttpContext context, BookedVisit? visit, Site site, Language language) => visit is { ParticipantId: not null }
        ? File([new VisitEntries(site).ToDownload(visit, language)], $"visit-{visit.LocalDate:yyyy-MM-dd}.ics")
        : Results.StatusCode(await context.GetEndpoint()!.Metadata.GetRequiredMetadata<TokenPageAttribute>().MissingAsync(context));

    private static async Task<IResult> AllAsync(HttpContext context, ReadAgenda readAgenda, Site site, Language language, CancellationToken ct)
    {
        var agenda = await readAgenda.ExecuteAsync(context.Visitor()!.Person.PersonId, ct);
        return agenda.Coming.Count == 0 ? Results.NotFound() : File([.. agenda.Coming.Select(v => new VisitEntries(site).ToDownload(v, language))], "visits.ics");
    }

    private static IResult File(IReadOnlyList<VisitInvite> visits, string name) =>
        Results.File(VisitInvite.Publish(visits), "text/calendar; charset=utf-8", name);
}
