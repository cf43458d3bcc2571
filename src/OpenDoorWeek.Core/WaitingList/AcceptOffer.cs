using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.People;

namespace OpenDoorWeek.Core.WaitingList;

/// <summary>She takes the place that is kept for her. Where she is elsewhere at that time, that visit is given up in the same transaction.</summary>
/// <remarks>Lock order of the house: person, then slots in id order. So two who are asked for the same place answer one after the other.</remarks>
public sealed class AcceptOffer(Database db, TimeProvider clock, Site site)
{
    /// <param name="OfferId">From the URL.</param>
    /// <param name="By">By what right: that of the entry.</param>
    /// <param name="GivesUp">Her own bookings at that time that she said yes to giving up.</param>
    /// <param name="AcceptsTightTravel">Yes to little time between two visits.</param>
    /// <param name="AcceptsOtherLanguage">Yes to a visit in a language that is none of hers: the languages may have changed since she joined.</param>
    public sealed record Request(Guid OfferId, BookingAccess By, Guid[] GivesUp, bool AcceptsTightTravel, bool AcceptsOtherLanguage = false);

    public abstract record Result
    {
        private Result() { }

        /// <summary>Accepted now, or by an earlier press of the same button.</summary>
        public sealed record Accepted(Guid BookingId) : Result;

        /// <summary>No such offer, or not hers.</summary>
        public sealed record Unknown : Result;

        /// <summary>Not answered in time, declined before, or taken by another who was asked.</summary>
        public sealed record Over(Guid EntryId) : Result;

        /// <summary>She would have to give up these visits first; allowed after an explicit yes to each.</summary>
        public sealed record Clash(IReadOnlyList<OtherVisit> Visits) : Result;

        public sealed record Refused(Refusal Refusal) : Result;
    }

    /// <exception cref="BusyException">The slot was too busy, also after further tries.</exception>
    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => AcceptAsync(tx, request, now, ct), ct);
    }

    private async Task<Result> AcceptAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var before = await LockedOffer.FindAsync(tx, request.OfferId, ct);
        if (before is null || !before.Allows(request.By, now))
        {
            return new Result.Unknown();
        }

        var email = await PersonLock.TakeAsync(tx, before.PersonId, ct);
        var own = Clashes(before.StartsAt, before.EndsAt, await OtherVisit.ListAsync(tx, before.PersonId, before.SlotId, ct));
        var slots = new Dictionary<Guid, LockedSlot>();
        foreach (var slotId in own.Select(c => c.SlotId).Append(before.SlotId).Distinct().Order())
        {
            slots[slotId] = (await LockedSlot.LockAsync(tx, slotId, now, ct))!;
        }

        var others = await OtherVisit.ListAsync(tx, before.PersonId, before.SlotId, ct);
        var offer = (await LockedOffer.FindAsync(tx, request.OfferId, ct))!;
        return Decide(offer, slots[offer.SlotId], others, request, now)
            ?? await TakeAsync(tx, new(offer, email, site.Domain), Clashes(offer.StartsAt, offer.EndsAt, others), now, ct);
    }

    private static async Task<Result> TakeAsync(Tx tx, AcceptedOffer accepted, IReadOnlyList<OtherVisit> clashes, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var clash in clashes)
        {
            // Who is named in a booking of somebody else cannot give that one up.
            var booking = (await CancelBooking.FindAsync(tx, clash.BookingId, ct))!;
            if (booking.PersonId != accepted.Offer.PersonId)
            {
                return new Result.Refused(new Refusal.Overlaps(clash));
            }

            await CancelBooking.EndAsync(tx, clash.BookingId, clash.SlotId, booking, now, ct);
        }

        await accepted.WriteAsync(tx, now, ct);
        await tx.CommitAsync(ct);
        return new Result.Accepted(accepted.Offer.BookingId);
    }

    /// <summary>The rule, without a database: the answer when she does not get the place, or null when she does.</summary>
    internal static Result? Decide(LockedOffer offer, LockedSlot slot, IReadOnlyList<OtherVisit> others, Request request, DateTimeOffset now)
    {
        if (offer.Status == "accepted")
        {
            return new Result.Accepted(offer.BookingId);
        }

        if (offer.Status != "open" || offer.EntryStatus != "offered" || now >= offer.AnswerBy)
        {
            return new Result.Over(offer.EntryId);
        }

        var clashes = Clashes(slot.StartsAt, slot.EndsAt, others);
        return RefuseBySlot(slot, others, now) is { } no ? new Result.Refused(no)
            : clashes.Any(c => !request.GivesUp.Contains(c.BookingId)) ? new Result.Clash(clashes)
            : VisitorRule.RefuseByLanguage(slot, offer.Languages, request.AcceptsOtherLanguage) is { } other ? new Result.Refused(other)
            : VisitorRule.RefuseByTravel(slot, others.Except(clashes), request.AcceptsTightTravel) is { } tight ? new Result.Refused(tight)
            : null;
    }

    /// <summary>Her visits that overlap this one. Half-open: a visit that begins when another ends does not.</summary>
    internal static IReadOnlyList<OtherVisit> Clashes(DateTimeOffset startsAt, DateTimeOffset endsAt, IEnumerable<OtherVisit> others) =>
        [.. others.Where(o => o.StartsAt < endsAt && startsAt < o.EndsAt)];

    // Booking hours do not count: the place was offered within them.
    private static Refusal? RefuseBySlot(LockedSlot slot, IReadOnlyList<OtherVisit> others, DateTimeOffset now) =>
        slot.HostStatus != "accepted" ? new Refusal.SlotUnknown()
        : slot.Status != "published" ? new Refusal.SlotCancelled()
        : now >= slot.StartsAt ? new Refusal.Closed(slot.StartsAt)
        : others.FirstOrDefault(o => o.SlotId == slot.SlotId) is { } same ? new Refusal.AlreadyBooked(same.BookingId)
        : null;
}
