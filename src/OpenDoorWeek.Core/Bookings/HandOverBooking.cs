using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>A visitor gives her place to a colleague, who holds the booking from then on; the place is never free in between.</summary>
/// <remarks>Works for one participant of a group too: then only her part changes hands. The colleague is locked, then the slot.</remarks>
public sealed class HandOverBooking(Database db, TimeProvider clock, Site site)
{
    /// <summary>To who comes, with the REQUEST.</summary>
    public const string Mail = "booking.received";

    /// <summary>To who gave, with the CANCEL.</summary>
    public const string AwayMail = "booking.handed-over";

    /// <param name="ParticipantId">Whose place.</param>
    /// <param name="By">Her session, or the link of her own mail.</param>
    /// <param name="ByBooking">The link of the booking itself, where its holder gives; null: none.</param>
    /// <param name="Name">The colleague's, as typed; not empty.</param>
    /// <param name="Email">The colleague's, normalised.</param>
    /// <param name="Language">In which the colleague reads.</param>
    /// <param name="AcceptsOtherLanguage">Yes to a visit in another language than the one she reads.</param>
    public sealed record Request(
        Guid ParticipantId, BookingAccess By, BookingAccess? ByBooking, string Name, string Email, Language Language, bool AcceptsOtherLanguage = false);

    public abstract record Result
    {
        private Result() { }

        /// <summary>Now, or by an earlier press of the same button.</summary>
        public sealed record HandedOver : Result;

        /// <summary>The colleague is elsewhere then, or takes part already.</summary>
        public sealed record Refused(Refusal Refusal) : Result;

        /// <summary>No such participant, or not her.</summary>
        public sealed record Unknown : Result;

        /// <summary>Cancelled before, or the visit has begun.</summary>
        public sealed record TooLate : Result;
    }

    /// <exception cref="BusyException">The slot was too busy, also after further tries.</exception>
    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => HandOverAsync(tx, request, now, ct), ct);
    }

    private async Task<Result> HandOverAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await StandingParticipant.ReadAsync(tx, request.ParticipantId, ct) is not { } before)
        {
            return new Result.Unknown();
        }

        var colleague = await PersonLock.TakeByAddressAsync(tx, request.Email, request.Language, now, ct);
        var slot = (await LockedSlot.LockAsync(tx, before.SlotId, now, ct))!;
        var part = (await StandingParticipant.ReadAsync(tx, request.ParticipantId, ct))!;
        var booking = (await StandingBooking.ReadAsync(tx, part.BookingId, ct))!;
        if (Decide(part, booking, request, now) is { } answer)
        {
            return answer;
        }

        if (VisitorRule.RefuseByLanguage(slot, [request.Language.Code], request.AcceptsOtherLanguage) is { } refusal)
        {
            return new Result.Refused(refusal);
        }

        return colleague == part.PersonId || await OtherPeople.FirstBusyAsync(tx, [colleague], part.SlotId, Guid.Empty, ct) is not null
            ? new Result.Refused(new Refusal.ColleagueBusy(request.Name))
            : await WriteAsync(tx, part, request, colleague, now, ct);
    }

    private async Task<Result> WriteAsync(Tx tx, StandingParticipant part, Request request, Guid colleague, DateTimeOffset now, CancellationToken ct)
    {
        var gone = (await EndedParticipant.EndAsync(tx, part.BookingId, part.ParticipantId, "handed-over", now, ct))[0];
        gone.AddCancel(tx, AwayMail, now);
        var bookingId = part.IsHolder ? PassOn(tx, part, request, colleague, now) : part.BookingId;
        new NewParticipant(bookingId, part.SlotId, colleague, request.Name, request.Email, request.Language).AddTo(tx, Mail, site.Domain, now);
        tx.Add(RaiseHostSequence, new { part.SlotId });
        tx.AddHostNotices(HostNotices.Changed, bookingId, part.SlotId, now);
        tx.AddAudit(now, part.PersonId, AwayMail, bookingId, new { part.ParticipantId, part.SlotId });
        await tx.CommitAsync(ct);
        return new Result.HandedOver();
    }

    /// <summary>The rule, without a database: the answer when nothing changes hands, or null to go on.</summary>
    internal static Result? Decide(StandingParticipant part, StandingBooking booking, Request request, DateTimeOffset now) =>
        part.For(request.By, booking, request.ByBooking, now) switch
        {
            Standing.Unknown => new Result.Unknown(),
            Standing.Over when part.Status == "handed-over" => new Result.HandedOver(),
            Standing.Open => null,
            _ => new Result.TooLate(),
        };

    /// <summary>A booking of the colleague's own in place of the old one, whose links end with it; who else was named goes along.</summary>
    private static Guid PassOn(Tx tx, StandingParticipant part, Request request, Guid colleague, DateTimeOffset now)
    {
        var bookingId = Guid.CreateVersion7(now);
        tx.Add(EndOld, new { oldId = part.BookingId, bookingId, now });
        tx.Add(InsertNew, new { oldId = part.BookingId, bookingId, colleague, request.Name, request.Language, now });
        tx.Add(TakeOthersAlong, new { oldId = part.BookingId, bookingId });
        return bookingId;
    }

    private const string EndOld = """
        update booking
           set status = 'handed-over', ended_at = @now, followed_by = @bookingId
         where booking_id = @oldId
        """;

    private const string InsertNew = """
        insert into booking (booking_id, slot_id, person_id, status, party_size, name, organisation, languages, language,
                             without_shared_language, created_at, confirmed_at)
        select @bookingId, slot_id, @colleague, 'confirmed', party_size, @Name, organisation, languages, @Language,
               without_shared_language or not exists (select 1 from slot_language l where l.slot_id = booking.slot_id and l.language = @Language), @now, @now
          from booking
         where booking_id = @oldId
        """;

    private const string TakeOthersAlong = """
        update participant
           set booking_id = @bookingId
         where booking_id = @oldId
           and status = 'confirmed'
        """;

    private const string RaiseHostSequence = """
        update slot
           set host_sequence = host_sequence + 1
         where slot_id = @SlotId
        """;
}
