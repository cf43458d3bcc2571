using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>The booker of a group says who comes with her, until some days before: each gets an entry and a link of her own.</summary>
/// <remarks>
/// The place was taken with the booking. The same address named twice is one participant; that answers a form sent twice, too.
/// Lock order of the house: the person named, then the slot.
/// </remarks>
public sealed class NameParticipant(Database db, TimeProvider clock, Site site)
{
    public const string Mail = "participant.invited";

    /// <param name="BookingId">From the URL.</param>
    /// <param name="By">Who asks.</param>
    /// <param name="Name">As typed; not empty.</param>
    /// <param name="Email">Normalised.</param>
    /// <param name="Language">In which we write to her.</param>
    /// <param name="AcceptsOtherLanguage">Yes to a visit in another language than the one she reads.</param>
    public sealed record Request(Guid BookingId, BookingAccess By, string Name, string Email, Language Language, bool AcceptsOtherLanguage = false);

    public abstract record Result
    {
        private Result() { }

        /// <summary>Now, or before.</summary>
        public sealed record Named(Guid ParticipantId) : Result;

        /// <summary>She is elsewhere then, or takes part already.</summary>
        public sealed record Refused(Refusal Refusal) : Result;

        /// <summary>Everybody has a name.</summary>
        public sealed record NobodyLeft : Result;

        /// <summary>No such booking, or not hers.</summary>
        public sealed record Unknown : Result;

        /// <summary>Names are closed, or the booking is over.</summary>
        public sealed record TooLate : Result;
    }

    /// <exception cref="BusyException">The slot was too busy, also after further tries.</exception>
    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => NameAsync(tx, request, now, ct), ct);
    }

    private async Task<Result> NameAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await StandingBooking.ReadAsync(tx, request.BookingId, ct) is not { } before || before.For(request.By, now) == Standing.Unknown)
        {
            return new Result.Unknown();
        }

        var personId = await PersonLock.TakeByAddressAsync(tx, request.Email, request.Language, now, ct);
        var slot = (await LockedSlot.LockAsync(tx, before.SlotId, now, ct))!;
        var booking = (await StandingBooking.ReadAsync(tx, request.BookingId, ct))!;
        var already = await tx.FindAsync<Guid?>(FindAlready, new { request.BookingId, personId }, ct);
        if (Decide(booking, request.By, already, now) is { } answer)
        {
            return answer;
        }

        if (await RefuseAsync(tx, slot, request, personId, ct) is { } refusal)
        {
            return new Result.Refused(refusal);
        }

        var participantId = new NewParticipant(booking.BookingId, booking.SlotId, personId, request.Name, request.Email, request.Language).AddTo(tx, Mail, site.Domain, now);
        tx.AddAudit(now, booking.PersonId, Mail, booking.BookingId, new { participantId, booking.SlotId });
        await tx.CommitAsync(ct);
        return new Result.Named(participantId);
    }

    private static async Task<Refusal?> RefuseAsync(Tx tx, LockedSlot slot, Request request, Guid personId, CancellationToken ct) =>
        VisitorRule.RefuseByLanguage(slot, [request.Language.Code], request.AcceptsOtherLanguage)
        ?? (await OtherPeople.FirstBusyAsync(tx, [personId], slot.SlotId, Guid.Empty, ct) is null ? null : new Refusal.ColleagueBusy(request.Name));

    /// <summary>The rule, without a database: the answer when nobody is added, or null to go on.</summary>
    /// <param name="booking">With its slot locked.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="already">This very person takes part in this booking.</param>
    /// <param name="now">The moment of the request.</param>
    internal static Result? Decide(StandingBooking booking, BookingAccess by, Guid? already, DateTimeOffset now)
    {
        if (booking.For(by, now) != Standing.Open || now >= booking.NamesClose)
        {
            return new Result.TooLate();
        }

        return already is { } participantId
            ? new Result.Named(participantId)
            : booking.Named >= booking.PartySize ? new Result.NobodyLeft() : null;
    }

    private const string FindAlready = """
        select participant_id
          from participant
         where booking_id = @BookingId
           and person_id = @personId
           and status = 'confirmed'
        """;
}
