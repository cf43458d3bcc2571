using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.PhoneBookings;

/// <summary>Whether an organiser may book a slot for who calls; pure.</summary>
public static class PhoneRule
{
    /// <summary>The rule of every booking, with the hours of the phone; what the caller does in zones that are not the organiser's stays hers.</summary>
    /// <param name="slot">Of a zone of the organiser.</param>
    /// <param name="others">The caller's confirmed visits of that day.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="now">The moment of the request.</param>
    /// <returns>Null: it may.</returns>
    internal static Refusal? Refuse(LockedSlot slot, IReadOnlyList<OtherVisit> others, BookByPhone.Request request, DateTimeOffset now)
    {
        var refusal = slot.Refuse(Booker.ByPhone, now)
            ?? VisitorRule.RefuseByOthers(slot, others)
            ?? slot.RefuseParty(request.PartySize)
            ?? VisitorRule.RefuseByLanguage(slot, request.Languages, request.AcceptsOtherLanguage)
            ?? VisitorRule.RefuseByTravel(slot, others, request.AcceptsTightTravel);
        return refusal is null ? null : Hide(refusal, request.By, request.Name);
    }

    /// <summary>An organiser reads nothing of visits elsewhere: she is told that there is one, and how far it is.</summary>
    /// <param name="refusal">As it is.</param>
    /// <param name="by">Her zones.</param>
    /// <param name="name">Of the caller.</param>
    public static Refusal Hide(Refusal refusal, OrganiserScope by, string name) => refusal switch
    {
        Refusal.Overlaps clash when !by.Covers(clash.Other.ZoneCode) => new Refusal.ColleagueBusy(name),
        Refusal.TightTravel tight when !by.Covers(tight.Other.ZoneCode) => tight with { Other = tight.Other with { HostName = "" } },
        _ => refusal,
    };
}
