using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.People;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>A visitor moves her booking, the whole party, to another slot of the week; or nothing changes.</summary>
/// <remarks>
/// One transaction: everybody who takes part is locked in id order, then both slots in id order; the old place ends before the
/// new one begins, so that she may move to a slot that overlaps with the old one.
/// </remarks>
public sealed class MoveBooking(Database db, TimeProvider clock, Site site)
{
    /// <summary>From where to where, with the REQUEST of the new entry.</summary>
    public const string Mail = "booking.moved";

    /// <summary>Short, with the CANCEL of the old entry; leaves first.</summary>
    public const string AwayMail = "booking.moved-away";

    /// <param name="BookingId">From the URL.</param>
    /// <param name="SlotId">Where to.</param>
    /// <param name="By">Who asks.</param>
    /// <param name="AcceptsOtherLanguage">Yes to a visit in a language that is none of hers.</param>
    /// <param name="AcceptsTightTravel">Yes to little time between two visits.</param>
    /// <param name="Key">From the form: the same key moves once.</param>
    public sealed record Request(Guid BookingId, Guid SlotId, BookingAccess By, bool AcceptsOtherLanguage, bool AcceptsTightTravel, Guid Key);

    public abstract record Result
    {
        private Result() { }

        public sealed record Moved(Guid BookingId) : Result;

        /// <summary>She keeps what she has.</summary>
        public sealed record Refused(Refusal Refusal) : Result;

        /// <summary>No such booking, or not hers.</summary>
        public sealed record Unknown : Result;

        /// <summary>The booking is over, or its visit has begun: its page says so.</summary>
        public sealed record TooLate : Result;
    }

    /// <exception cref="BusyException">The slots were too busy, also after further tries.</exception>
    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactUntilSettledAsync(tx => MoveAsync(tx, request, now, ct), ct);
    }

    /// <returns>Null: somebody was named in the booking before its slot was locked.</returns>
    private async Task<Result?> MoveAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var asked = request with { By = await request.By.AskAsync(tx, request.BookingId, ct) };
        if (await StandingBooking.ReadAsync(tx, request.BookingId, ct) is not { } before || before.For(asked.By, now) == Standing.Unknown)
        {
            return new Result.Unknown();
        }

        var once = new Once($"{before.PersonId}", "bookings/move", request.Key, request with { Key = Guid.Empty, By = new(null, null) });
        switch (await tx.ClaimAsync(once, now, ct))
        {
            case { HasOtherBody: true }:
                return new Result.Refused(new Refusal.KeyReused());
            case { Answer: { } answer }:
                return new Result.Moved(BookingAnswer.Read(answer).BookingId);
        }

        return await LockAsync(tx, asked, before.SlotId, once, now, ct);
    }

    private async Task<Result?> LockAsync(Tx tx, Request request, Guid from, Once once, DateTimeOffset now, CancellationToken ct)
    {
        var people = await OtherPeople.IdsAsync(tx, request.BookingId, ct);
        await PersonLock.TakeManyAsync(tx, people, ct);
        var slot = await LockBothAsync(tx, from, request.SlotId, now, ct);
        var booking = (await StandingBooking.ReadAsync(tx, request.BookingId, ct))!;
        if (booking.For(request.By, now) != Standing.Open)
        {
            return new Result.TooLate();
        }

        return people.ToHashSet().SetEquals(await OtherPeople.IdsAsync(tx, request.BookingId, ct))
            ? await DecideAsync(tx, request, booking, slot, people, once, now, ct)
            : null;
    }

    private async Task<Result> DecideAsync(
        Tx tx, Request request, StandingBooking booking, LockedSlot? slot, Guid[] people, Once once, DateTimeOffset now, CancellationToken ct)
    {
        var others = await OtherVisit.ListAsync(tx, booking.PersonId!.Value, request.SlotId, ct);
        var isWithinReach = slot is not null && await tx.FindAsync<bool>(IsWithinReach, new { request.SlotId, booking.EditionId, request.By.OrganiserId }, ct);
        if (MoveRule.Refuse(isWithinReach ? slot : null, booking, others, request, now) is { } refusal)
        {
            return new Result.Refused(refusal);
        }

        Guid[] colleagues = [.. people.Where(p => p != booking.PersonId)];
        return await OtherPeople.FirstBusyAsync(tx, colleagues, request.SlotId, booking.BookingId, ct) is { } busy
            ? new Result.Refused(new Refusal.ColleagueBusy(await OtherPeople.NameAsync(tx, booking.BookingId, busy, ct)))
            : await new MovedBooking(booking, request.SlotId, Guid.CreateVersion7(now), request.By).WriteAsync(tx, site.Domain, once, now, ct);
    }

    /// <summary>Both in id order; the old one first cannot be known to have the lower id.</summary>
    /// <returns>The slot to move to; null: there is none.</returns>
    private static async Task<LockedSlot?> LockBothAsync(Tx tx, Guid from, Guid to, DateTimeOffset now, CancellationToken ct)
    {
        await tx.ListAsync<Guid>(LockSlots, new { ids = new[] { from, to } }, ct);
        await LockedSlot.LockAsync(tx, from, now, ct);
        return await LockedSlot.LockAsync(tx, to, now, ct);
    }

    private const string LockSlots = """
        select slot_id
          from slot
         where slot_id = any(@ids)
         order by slot_id
           for no key update
        """;

    // Of the same week; where an organiser moves it, of a zone of hers as well.
    private const string IsWithinReach = $"""
        select s.edition_id = @EditionId and (@OrganiserId::uuid is null or {OrganiserScope.Sql})
          from slot s
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
         where s.slot_id = @SlotId
        """;
}
