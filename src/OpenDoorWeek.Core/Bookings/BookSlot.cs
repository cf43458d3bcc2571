using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>A signed-in visitor takes places in a slot, for herself or for a party: all or none.</summary>
/// <remarks>
/// Lock order of the house: person, then slot. Bookings of one slot are taken one after another, and so are those of one
/// person; the named constraints are the net below.
/// </remarks>
public sealed class BookSlot(Database db, TimeProvider clock, Site site)
{
    /// <param name="SlotId">The slot, from the form.</param>
    /// <param name="PersonId">The signed-in visitor.</param>
    /// <param name="PartySize">People, 1 to 10.</param>
    /// <param name="Name">As typed; not empty.</param>
    /// <param name="Organisation">As typed; null when left empty.</param>
    /// <param name="Languages">In which she follows the visit; at least one.</param>
    /// <param name="Language">In which she reads.</param>
    /// <param name="AcceptsOtherLanguage">She said yes to a visit in a language that is none of hers.</param>
    /// <param name="AcceptsTightTravel">She said yes to little time between two visits.</param>
    /// <param name="Key">From the form: the same key books once.</param>
    public sealed record Request(
        Guid SlotId,
        Guid PersonId,
        int PartySize,
        string Name,
        string? Organisation,
        string[] Languages,
        Language Language,
        bool AcceptsOtherLanguage,
        bool AcceptsTightTravel,
        Guid Key);

    public abstract record Result
    {
        private Result() { }

        public sealed record Booked(Guid BookingId) : Result;

        public sealed record Refused(Refusal Refusal) : Result;
    }

    /// <exception cref="BusyException">The slot was too busy, also after further tries.</exception>
    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => BookAsync(tx, request, now, ct), ct);
    }

    private async Task<Result> BookAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var once = new Once($"{request.PersonId}", "bookings/new", request.Key, request with { Key = Guid.Empty });
        switch (await tx.ClaimAsync(once, now, ct))
        {
            case { HasOtherBody: true }:
                return new Result.Refused(new Refusal.KeyReused());
            case { Answer: { } answer }:
                return new Result.Booked(BookingAnswer.Read(answer).BookingId);
        }

        var email = await PersonLock.TakeAsync(tx, request.PersonId, ct);
        var others = await OtherVisit.ListAsync(tx, request.PersonId, request.SlotId, ct);
        var slot = await LockedSlot.LockAsync(tx, request.SlotId, now, ct);
        if (Refuse(slot, others, request, email, now) is { } refusal)
        {
            return new Result.Refused(refusal);
        }

        return await WriteAsync(tx, request, email, once, now, ct);
    }

    private async Task<Result> WriteAsync(Tx tx, Request request, string email, Once once, DateTimeOffset now, CancellationToken ct)
    {
        var bookingId = Guid.CreateVersion7(now);
        var (r, languages) = (request, request.Languages);
        tx.Add(TakePlaces.Sql, new { r.SlotId, r.PartySize, Notices = 1 });
        tx.Add(InsertBooking, new { bookingId, r.SlotId, r.PersonId, r.PartySize, r.Name, r.Organisation, languages, r.Language, now });
        new ConfirmedVisit(bookingId, r.SlotId, r.PersonId, r.PartySize, r.Name, r.Organisation, languages, email, r.Language).AddTo(tx, site.Domain, now);
        tx.AddAnswer(once, new BookingAnswer(bookingId));
        if ((await tx.FlushAsync(ct))[0] == 0)
        {
            return new Result.Refused(new Refusal.Full());
        }

        await tx.CommitAsync(ct);
        return new Result.Booked(bookingId);
    }

    /// <summary>The rule, without a database: why this request may not be booked, or null when it may.</summary>
    internal static Refusal? Refuse(LockedSlot? slot, IReadOnlyList<OtherVisit> others, Request request, string email, DateTimeOffset now) =>
        slot is null
            ? new Refusal.SlotUnknown()
            : slot.Refuse(Booker.SignedIn(email), now)
                ?? VisitorRule.RefuseByOthers(slot, others)
                ?? slot.RefuseParty(request.PartySize)
                ?? VisitorRule.RefuseByLanguage(slot, request.Languages, request.AcceptsOtherLanguage)
                ?? VisitorRule.RefuseByTravel(slot, others, request.AcceptsTightTravel);

    private const string InsertBooking = """
        insert into booking (booking_id, slot_id, person_id, status, party_size, name, organisation, languages, language,
                             without_shared_language, created_at, confirmed_at)
        values (@bookingId, @SlotId, @PersonId, 'confirmed', @PartySize, @Name, @Organisation, @languages, @Language,
                not exists (select 1 from slot_language l where l.slot_id = @SlotId and l.language = any(@languages)), @now, @now)
        """;
}
