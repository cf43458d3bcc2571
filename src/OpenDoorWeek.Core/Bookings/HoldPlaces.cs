using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>Holds places for an address that nobody has confirmed yet, for 30 minutes; the mail to it confirms.</summary>
/// <remarks>
/// A hold belongs to an address, never to a person: it takes capacity and blocks nobody's times, and the answer is the same
/// whether the address is known, already booked or busy. That is told by mail, or after the confirmation.
/// </remarks>
public sealed class HoldPlaces(Database db, TimeProvider clock)
{
    public const string Mail = "booking.please-confirm";
    internal const string Route = "bookings/hold";
    public const int MaxPartySize = 4;
    public const int MaxPerAddress = 2;
    public const int MaxPerNetwork = 10;

    /// <summary>Mails that ask one address for a confirmation within an hour, whoever caused them.</summary>
    public const int MaxAskedPerAddress = 6;

    private static readonly TimeSpan AskedWithin = TimeSpan.FromHours(1);
    public static readonly TimeSpan HeldFor = TimeSpan.FromMinutes(30);

    /// <param name="SlotId">The slot, from the form.</param>
    /// <param name="Email">Normalised.</param>
    /// <param name="PartySize">People, 1 to 4.</param>
    /// <param name="Name">As typed; not empty.</param>
    /// <param name="Organisation">As typed; null when left empty.</param>
    /// <param name="Languages">In which the visitor follows the visit; at least one.</param>
    /// <param name="Language">In which we write.</param>
    /// <param name="AcceptsOtherLanguage">Yes to a visit in a language that is none of hers.</param>
    /// <param name="NetworkHash">Keyed hash of the network the request came from; for the limit only.</param>
    /// <param name="BrowserHash">Hash of the browser's nonce: scope of the key; a hold replaces only one of the same browser.</param>
    /// <param name="Key">From the form: the same key holds once.</param>
    public sealed record Request(
        Guid SlotId,
        string Email,
        int PartySize,
        string Name,
        string? Organisation,
        string[] Languages,
        Language Language,
        bool AcceptsOtherLanguage,
        byte[] NetworkHash,
        byte[] BrowserHash,
        Guid Key);

    public abstract record Result
    {
        private Result() { }

        public sealed record Held(Guid BookingId, DateTimeOffset Until) : Result;

        public sealed record Refused(Refusal Refusal) : Result;
    }

    /// <exception cref="BusyException">The slot was too busy, also after further tries.</exception>
    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => HoldAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> HoldAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var once = new Once(Convert.ToHexString(request.BrowserHash), Route, request.Key, request with { Key = Guid.Empty, NetworkHash = [] });
        switch (await tx.ClaimAsync(once, now, ct))
        {
            case { HasOtherBody: true }:
                return new Result.Refused(new Refusal.KeyReused());
            case { Answer: { } answer }:
                var before = BookingAnswer.Read(answer);
                return new Result.Held(before.BookingId, before.HeldUntil!.Value);
        }

        await tx.RunAsync(OneAtATime, new { request.Email, network = Convert.ToHexString(request.NetworkHash) }, ct);
        var slot = await LockedSlot.LockAsync(tx, request.SlotId, now, ct, new(request.Email, request.BrowserHash));
        var open = await tx.FindAsync<OpenHolds>(CountOpenHolds, new { request.Email, request.NetworkHash, now, since = now - AskedWithin }, ct);
        return Refuse(slot, open!, request, now) is { } refusal
            ? new Result.Refused(refusal)
            : await WriteAsync(tx, request, once, now, ct);
    }

    private static async Task<Result> WriteAsync(Tx tx, Request request, Once once, DateTimeOffset now, CancellationToken ct)
    {
        var (r, bookingId, until) = (request, Guid.CreateVersion7(now), now + HeldFor);
        tx.Add(TakePlaces.Sql, new { r.SlotId, r.PartySize, Notices = 0 });
        tx.Add(InsertHold, new { bookingId, r.SlotId, r.PartySize, r.Email, r.Name, r.Organisation, r.Languages, r.Language, r.NetworkHash, r.BrowserHash, until, now });
        tx.AddMail(new(Mail, $"{bookingId}", bookingId, 0, null, r.Email, r.Language, new { bookingId }, now, until) { IsUrgent = true });
        tx.AddAnswer(once, new BookingAnswer(bookingId, until));
        if ((await tx.FlushAsync(ct))[0] == 0)
        {
            return new Result.Refused(new Refusal.Full());
        }

        await tx.CommitAsync(ct);
        return new Result.Held(bookingId, until);
    }

    /// <summary>The rule, without a database: why nothing is held, or null.</summary>
    internal static Refusal? Refuse(LockedSlot? slot, OpenHolds open, Request request, DateTimeOffset now)
    {
        if (slot is null)
        {
            return new Refusal.SlotUnknown();
        }

        var tooMany = open.OfAddress >= MaxPerAddress || open.OfNetwork >= MaxPerNetwork || open.Asked >= MaxAskedPerAddress;
        return slot.Refuse(Booker.Stranger, now)
            ?? slot.RefuseParty(request.PartySize)
            ?? VisitorRule.RefuseByLanguage(slot, request.Languages, request.AcceptsOtherLanguage)
            ?? (tooMany ? new Refusal.TooManyHolds() : null);
    }

    /// <summary>Holds that wait for a confirmation, not counting the one that this request replaces.</summary>
    /// <param name="Asked">Mails to this address within the hour.</param>
    internal sealed record OpenHolds(int OfAddress, int OfNetwork, int Asked);

    // Two holds of one address on two slots must see each other; the order of the two keys is the same for all.
    private const string OneAtATime = """
        select pg_advisory_xact_lock(k)
          from (select hashtextextended(unnest(array[@Email, @network]), 7) as k order by 1) keys
        """;

    private const string CountOpenHolds = """
        select count(*) filter (where email = @Email)::int as of_address,
               count(*) filter (where network_hash = @NetworkHash)::int as of_network,
               (select count(*)
                  from outbox
                 where recipient = @Email
                   and kind = 'booking.please-confirm'
                   and created_at > @since)::int as asked
          from booking
         where status = 'held'
           and held_until > @now
           and (email = @Email or network_hash = @NetworkHash)
        """;

    private const string InsertHold = """
        insert into booking (booking_id, slot_id, status, party_size, email, name, organisation, languages, language,
                             without_shared_language, network_hash, browser_hash, held_until, created_at)
        values (@bookingId, @SlotId, 'held', @PartySize, @Email, @Name, @Organisation, @Languages, @Language,
                not exists (select 1 from slot_language l where l.slot_id = @SlotId and l.language = any(@Languages)), @NetworkHash, @BrowserHash, @until, @now)
        """;
}
