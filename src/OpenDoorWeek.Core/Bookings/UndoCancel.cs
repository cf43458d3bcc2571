using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.WaitingList;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>A visitor takes her cancellation back, within 15 minutes and where nobody waits for the places.</summary>
/// <remarks>Everybody who ended with the booking is locked in id order, then the slot. Booking hours do not count: the places were hers.</remarks>
public sealed class UndoCancel(Database db, TimeProvider clock, Site site)
{
    public static readonly TimeSpan Within = TimeSpan.FromMinutes(15);

    /// <param name="BookingId">From the URL.</param>
    /// <param name="By">Who asks.</param>
    public sealed record Request(Guid BookingId, BookingAccess By);

    public abstract record Result
    {
        private Result() { }

        /// <summary>It stands again, now or since before.</summary>
        public sealed record Restored : Result;

        public sealed record Refused(Refusal Refusal) : Result;

        /// <summary>No such booking, or not hers.</summary>
        public sealed record Unknown : Result;

        /// <summary>The 15 minutes are over, the visit has begun, or it was the host who cancelled.</summary>
        public sealed record TooLate : Result;
    }

    /// <exception cref="BusyException">The slot was too busy, also after further tries.</exception>
    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactUntilSettledAsync(tx => UndoAsync(tx, request, now, ct), ct);
    }

    /// <returns>Null: it was undone and cancelled again by others before the slot was locked.</returns>
    private async Task<Result?> UndoAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var by = await request.By.AskAsync(tx, request.BookingId, ct);
        return await StandingBooking.ReadAsync(tx, request.BookingId, ct) is { } before && before.For(by, now) != Standing.Unknown
            ? await LockAsync(tx, request, before.SlotId, by, now, ct)
            : new Result.Unknown();
    }

    private async Task<Result?> LockAsync(Tx tx, Request request, Guid slotId, BookingAccess by, DateTimeOffset now, CancellationToken ct)
    {
        var people = await OtherPeople.IdsAsync(tx, request.BookingId, ct);
        await PersonLock.TakeManyAsync(tx, people, ct);
        var slot = (await LockedSlot.LockAsync(tx, slotId, now, ct))!;
        var booking = (await StandingBooking.ReadAsync(tx, request.BookingId, ct))!;
        if (Decide(booking, now) is { } answer)
        {
            return answer;
        }

        if (!people.ToHashSet().SetEquals(await OtherPeople.IdsAsync(tx, request.BookingId, ct)))
        {
            return null;
        }

        var others = await OtherVisit.ListAsync(tx, booking.PersonId!.Value, booking.SlotId, ct);
        var refusal = Refuse(slot, booking, others, await Waiters.AnyAsync(tx, booking.SlotId, ct)) ?? await RefuseColleaguesAsync(tx, booking, people, ct);
        return refusal is null
            ? await new RestoredBooking(booking, by.ActorFor(booking.PersonId)).WriteAsync(tx, site.Domain, now, ct)
            : new Result.Refused(refusal);
    }

    private static async Task<Refusal?> RefuseColleaguesAsync(Tx tx, StandingBooking booking, Guid[] people, CancellationToken ct)
    {
        Guid[] colleagues = [.. people.Where(p => p != booking.PersonId)];
        return await OtherPeople.FirstBusyAsync(tx, colleagues, booking.SlotId, booking.BookingId, ct) is { } busy
            ? new Refusal.ColleagueBusy(await OtherPeople.NameAsync(tx, booking.BookingId, busy, ct))
            : null;
    }

    /// <summary>The rule, without a database: the answer when there is nothing to decide, or null to go on.</summary>
    internal static Result? Decide(StandingBooking booking, DateTimeOffset now) => booking.Status switch
    {
        "confirmed" => new Result.Restored(),
        "cancelled" when !booking.CancelledByHost && now < booking.EndedAt + Within && now < booking.StartsAt => null,
        _ => new Result.TooLate(),
    };

    /// <summary>The rule, without a database: why the places are not hers again, or null.</summary>
    internal static Refusal? Refuse(LockedSlot slot, StandingBooking booking, IReadOnlyList<OtherVisit> others, bool somebodyWaits)
    {
        if (slot.Status != "published")
        {
            return new Refusal.SlotCancelled();
        }

        return somebodyWaits
            ? new Refusal.SomebodyWaits()
            : VisitorRule.RefuseByOthers(slot, others) ?? slot.RefuseParty(booking.PartySize);
    }
}
