using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>The button behind the link of the mail: the address is proved, the hold becomes a visit.</summary>
public sealed class ConfirmHold(Database db, TimeProvider clock, Site site)
{
    /// <param name="BookingId">From the token of the link, already verified.</param>
    /// <param name="LinkVersion">From the token; a raised version has revoked it.</param>
    /// <param name="AcceptsTightTravel">Yes to little time between two visits.</param>
    /// <param name="AcceptsOtherLanguage">Yes to a visit in a language that is none of hers, where the form of the hold has not asked: the languages may have changed since.</param>
    public sealed record Request(Guid BookingId, int LinkVersion, bool AcceptsTightTravel, bool AcceptsOtherLanguage = false);

    public abstract record Result
    {
        private Result() { }

        /// <summary>Confirmed now, or by an earlier press of the same button.</summary>
        public sealed record Confirmed(Guid BookingId) : Result;

        /// <summary>The link is not one of ours, or was revoked.</summary>
        public sealed record Unknown : Result;

        /// <summary>The 30 minutes are over, or a newer hold replaced this one; the places are free again.</summary>
        public sealed record Expired(Guid SlotId) : Result;

        /// <summary>She is elsewhere at that time, already takes part, or the slot is gone. The hold stays as it is.</summary>
        public sealed record Refused(Guid SlotId, Refusal Refusal) : Result;
    }

    /// <exception cref="BusyException">The slot was too busy, also after further tries.</exception>
    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => ConfirmAsync(tx, request, now, ct), ct);
    }

    private async Task<Result> ConfirmAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var before = await tx.FindAsync<Hold>(ReadHold, new { request.BookingId }, ct);
        if (before is null || before.LinkVersion != request.LinkVersion)
        {
            return new Result.Unknown();
        }

        if (before.Email is not { } email)
        {
            return Ended(before, request.BookingId);
        }

        var personId = await PersonLock.TakeByAddressAsync(tx, email, before.Language, now, ct);
        var others = await OtherVisit.ListAsync(tx, personId, before.SlotId, ct);
        var slot = await LockedSlot.LockAsync(tx, before.SlotId, now, ct);
        var hold = (await tx.FindAsync<Hold>(ReadHold, new { request.BookingId }, ct))!;
        if (hold.Status != "held")
        {
            return Ended(hold, request.BookingId);
        }

        return Refuse(slot!, others, hold, request, now) is { } refusal
            ? new Result.Refused(hold.SlotId, refusal)
            : await WriteAsync(tx, request.BookingId, hold, personId, now, ct);
    }

    private async Task<Result> WriteAsync(Tx tx, Guid bookingId, Hold hold, Guid personId, DateTimeOffset now, CancellationToken ct)
    {
        tx.Add(Confirm, new { bookingId, personId, now });
        tx.Add(TakePlaces.Sql, new { hold.SlotId, PartySize = 0, Notices = 1 });
        new ConfirmedVisit(bookingId, hold.SlotId, personId, hold.PartySize, hold.Name, hold.Organisation, hold.Languages, hold.Email!, hold.Language)
            .AddTo(tx, site.Domain, now);
        await tx.CommitAsync(ct);
        return new Result.Confirmed(bookingId);
    }

    private static Result Ended(Hold hold, Guid bookingId) =>
        hold.Status == "confirmed" ? new Result.Confirmed(bookingId) : new Result.Expired(hold.SlotId);

    /// <summary>The rule, without a database. Booking hours do not count: the place was taken within them.</summary>
    private static Refusal? Refuse(LockedSlot slot, IReadOnlyList<OtherVisit> others, Hold hold, Request request, DateTimeOffset now)
    {
        if (slot.Status == "cancelled")
        {
            return new Refusal.SlotCancelled();
        }

        return now >= slot.StartsAt
            ? new Refusal.Closed(slot.StartsAt)
            : VisitorRule.RefuseByOthers(slot, others)
                ?? VisitorRule.RefuseByLanguage(slot, hold.Languages, hold.WithoutSharedLanguage || request.AcceptsOtherLanguage)
                ?? VisitorRule.RefuseByTravel(slot, others, request.AcceptsTightTravel);
    }

    private sealed record Hold(
        Guid SlotId,
        string Status,
        int PartySize,
        string? Email,
        string Name,
        string? Organisation,
        string[] Languages,
        Language Language,
        bool WithoutSharedLanguage,
        int LinkVersion);

    private const string ReadHold = """
        select slot_id, status, party_size, email, name, organisation, languages, language, without_shared_language, link_version
          from booking
         where booking_id = @BookingId
        """;

    // The address moves to the person; the booking itself keeps none.
    private const string Confirm = """
        update booking
           set status = 'confirmed', person_id = @personId, confirmed_at = @now, email = null, network_hash = null, browser_hash = null, held_until = null,
               without_shared_language = not exists (select 1 from slot_language l where l.slot_id = booking.slot_id and l.language = any(booking.languages))
         where booking_id = @bookingId
        """;
}
