using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.PhoneBookings;

/// <summary>An organiser books a visit in her zone for somebody on the phone, who may have no e-mail: all or none, like every booking.</summary>
/// <remarks>
/// From the programme on and until the visit begins, whatever the phase: during wishes and matchmaking it counts as a visit, in the
/// week it is a change by phone. Lock order of the house: person, then slot.
/// </remarks>
public sealed class BookByPhone(Database db, TimeProvider clock, Site site)
{
    /// <param name="SlotId">The slot, from the form.</param>
    /// <param name="By">The organiser; actor in the audit.</param>
    /// <param name="EarlierBookingId">Of the same caller, whoever she is; null: <paramref name="Email"/> says who she is.</param>
    /// <param name="Email">Normalised; null: she has none.</param>
    /// <param name="Phone">As typed; null: not given, which only who has an address may.</param>
    /// <param name="PartySize">People, 1 to 10.</param>
    /// <param name="Name">As typed; not empty.</param>
    /// <param name="Organisation">As typed; null when left empty.</param>
    /// <param name="Languages">In which she follows the visit; at least one.</param>
    /// <param name="Language">In which we write.</param>
    /// <param name="AcceptsOtherLanguage">She said yes to a visit in a language that is none of hers.</param>
    /// <param name="AcceptsTightTravel">She said yes to little time between two visits.</param>
    /// <param name="Key">From the form: the same key books once.</param>
    public sealed record Request(
        Guid SlotId,
        OrganiserScope By,
        Guid? EarlierBookingId,
        string? Email,
        string? Phone,
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

        /// <summary>Neither an address nor a phone number: nobody could reach her.</summary>
        public sealed record Unreachable : Result;

        /// <summary>No such slot or earlier booking, or not of a zone of hers.</summary>
        public sealed record Unknown : Result;
    }

    /// <exception cref="BusyException">The slot was too busy, also after further tries.</exception>
    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => BookAsync(tx, request, now, ct), ct);
    }

    private async Task<Result> BookAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (!await tx.FindAsync<bool>(IsOfZone, new { request.SlotId, OrganiserId = request.By.PersonId }, ct))
        {
            return new Result.Unknown();
        }

        var once = new Once($"{request.By.PersonId}", "phone-bookings/new", request.Key, request with { Key = Guid.Empty, By = new(Guid.Empty, null) });
        switch (await tx.ClaimAsync(once, now, ct))
        {
            case { HasOtherBody: true }:
                return new Result.Refused(new Refusal.KeyReused());
            case { Answer: { } answer }:
                return new Result.Booked(BookingAnswer.Read(answer).BookingId);
        }

        if (await CallerLock.TakeAsync(tx, request, now, ct) is not { } caller)
        {
            return new Result.Unknown();
        }

        return caller.Email is null && request.Phone is null ? new Result.Unreachable() : await DecideAsync(tx, request, caller, once, now, ct);
    }

    private async Task<Result> DecideAsync(Tx tx, Request request, CallerLock caller, Once once, DateTimeOffset now, CancellationToken ct)
    {
        var others = await OtherVisit.ListAsync(tx, caller.PersonId, request.SlotId, ct);
        var slot = await LockedSlot.LockAsync(tx, request.SlotId, now, ct);
        if (PhoneRule.Refuse(slot!, others, request, now) is { } refusal)
        {
            return new Result.Refused(refusal);
        }

        var (r, bookingId, organiserId) = (request, Guid.CreateVersion7(now), request.By.PersonId);
        tx.Add(TakePlaces.Sql, new { r.SlotId, r.PartySize, Notices = 1 });
        tx.Add(InsertBooking, new { bookingId, r.SlotId, caller.PersonId, r.PartySize, r.Name, r.Organisation, r.Languages, r.Language, organiserId, r.Phone, now });
        new ConfirmedVisit(bookingId, r.SlotId, caller.PersonId, r.PartySize, r.Name, r.Organisation, r.Languages, caller.Email, r.Language) { BookedBy = organiserId }
            .AddTo(tx, site.Domain, now);
        tx.AddAnswer(once, new BookingAnswer(bookingId));
        if ((await tx.FlushAsync(ct))[0] == 0)
        {
            return new Result.Refused(new Refusal.Full());
        }

        await tx.CommitAsync(ct);
        return new Result.Booked(bookingId);
    }

    private const string IsOfZone = $"""
        select exists (select 1
                         from slot s
                         join host h on h.host_id = s.host_id
                         join organisation o on o.organisation_id = h.organisation_id
                        where s.slot_id = @SlotId
                          and {OrganiserScope.Sql})
        """;

    private const string InsertBooking = """
        insert into booking (booking_id, slot_id, person_id, status, party_size, name, organisation, languages, language,
                             without_shared_language, booked_by, phone, created_at, confirmed_at)
        values (@bookingId, @SlotId, @PersonId, 'confirmed', @PartySize, @Name, @Organisation, @Languages, @Language,
                not exists (select 1 from slot_language l where l.slot_id = @SlotId and l.language = any(@Languages)), @organiserId, @Phone, @now, @now)
        """;
}
