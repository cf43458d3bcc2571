using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>Where somebody sees, changes and cancels her visit without signing in: the booking's own page is its holder's; who was named in it reaches her own part only.</summary>
internal static class VisitLinks
{
    /// <summary>Path without the token.</summary>
    public static string PageOf(VisitFacts visit, Language language) => visit.IsHolder
        ? $"/{language}/bookings/{visit.BookingId}"
        : $"/{language}/bookings/participants/{visit.ParticipantId}";

    /// <summary>The token of that page.</summary>
    public static Task<string> SignAsync(this LinkTokens tokens, VisitFacts visit, CancellationToken ct) => visit.IsHolder
        ? tokens.SignAsync(LinkPurpose.Booking, visit.BookingId, visit.LinkVersion, ct)
        : tokens.SignAsync(LinkPurpose.Participant, visit.ParticipantId!.Value, visit.ParticipantLinkVersion, ct);

    /// <summary>With the address to which her calendar answers, where somebody reads that.</summary>
    public static async Task<VisitFacts> WithAnswerToAsync(this LinkTokens tokens, VisitFacts visit, Site site, CancellationToken ct) =>
        site.ReadsReplies && visit.ParticipantId is { } participantId
            ? visit with { AnswerTo = await new AddressTokens(tokens).AnswerToAsync(participantId, site.MailDomain, ct) }
            : visit;
}
