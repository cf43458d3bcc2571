using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Outcomes;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.WaitingList;

/// <summary>A signed-in visitor waits for places of a full slot, for herself or for a party: all or none.</summary>
/// <remarks>Lock order of the house: person, then slot. So a place that is being cancelled is either offered to her or free for her to book.</remarks>
public sealed class JoinWaitingList(Database db, TimeProvider clock)
{
    public const string Mail = "waiting.joined";

    /// <param name="SlotId">The slot, from the URL.</param>
    /// <param name="PersonId">The signed-in visitor.</param>
    /// <param name="PartySize">People, 1 to 10.</param>
    /// <param name="Name">As typed; not empty.</param>
    /// <param name="Organisation">As typed; null when left empty.</param>
    /// <param name="Languages">In which she follows the visit; at least one.</param>
    /// <param name="Language">In which we write.</param>
    /// <param name="AcceptsOtherLanguage">She said yes to a visit in a language that is none of hers.</param>
    public sealed record Request(
        Guid SlotId,
        Guid PersonId,
        int PartySize,
        string Name,
        string? Organisation,
        string[] Languages,
        Language Language,
        bool AcceptsOtherLanguage);

    public abstract record Result
    {
        private Result() { }

        /// <summary>She waits, since now or since an earlier form: one entry a person and slot, so a second sending finds the first.</summary>
        public sealed record Waiting(Guid EntryId) : Result;

        public sealed record Refused(Refusal Refusal) : Result;
    }

    /// <exception cref="BusyException">The slot was too busy, also after further tries.</exception>
    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => JoinAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> JoinAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var email = await PersonLock.TakeAsync(tx, request.PersonId, ct);
        var others = await OtherVisit.ListAsync(tx, request.PersonId, request.SlotId, ct);
        var slot = await LockedSlot.LockAsync(tx, request.SlotId, now, ct);
        if (await tx.FindAsync<Guid?>(FindOpen, new { request.SlotId, request.PersonId }, ct) is { } before)
        {
            return new Result.Waiting(before);
        }

        var isEarly = slot is not null && !(slot.OpensAt <= now) && await ShownOutcome.WasFullAsync(tx, request.PersonId, request.SlotId, ct);
        return Refuse(isEarly ? slot!.ForWaiting : slot, others, request, email, now, isEarly) is { } refusal
            ? new Result.Refused(refusal)
            : await WriteAsync(tx, request, email, slot!, now, isEarly, ct);
    }

    private static async Task<Result> WriteAsync(Tx tx, Request request, string email, LockedSlot slot, DateTimeOffset now, bool isEarly, CancellationToken ct)
    {
        var (r, entryId) = (request, Guid.CreateVersion7(now));
        tx.Add(Insert, new { entryId, r.SlotId, r.PersonId, r.PartySize, r.Name, r.Organisation, r.Languages, r.Language, now });
        tx.AddMail(new(Mail, $"{entryId}", entryId, 0, r.PersonId, email, r.Language, new { entryId }, now, slot.BookingStops));
        tx.AddAudit(now, r.PersonId, Mail, entryId, new { r.SlotId, r.PartySize });
        if (isEarly)
        {
            // Nobody books yet: a place that somebody gave back while nobody waited is hers.
            await PassOn.AfterReleaseAsync(tx, r.SlotId, now, ct);
        }

        await tx.CommitAsync(ct);
        return new Result.Waiting(entryId);
    }

    /// <summary>The rule, without a database. Other visits at that time do not count yet: an offer may be swapped for them.</summary>
    /// <param name="slot">Null: no such slot.</param>
    /// <param name="others">Of that day.</param>
    /// <param name="request">What she asks.</param>
    /// <param name="email">Hers.</param>
    /// <param name="now">The moment of the request.</param>
    /// <param name="isEarly">It was full when the places were shared out, and she knows it: she waits before free booking opens, and the staff of its host is not before her.</param>
    internal static Refusal? Refuse(LockedSlot? slot, IReadOnlyList<OtherVisit> others, Request request, string email, DateTimeOffset now, bool isEarly = false)
    {
        if (slot is null)
        {
            return new Refusal.SlotUnknown();
        }

        var who = Booker.SignedIn(email);
        if ((isEarly ? slot.RefuseEverybody(who, now) : slot.Refuse(who, now)) is { } no)
        {
            return no;
        }

        return others.FirstOrDefault(o => o.SlotId == slot.SlotId) is { } same ? new Refusal.AlreadyBooked(same.BookingId)
            : request.PartySize > slot.Capacity ? new Refusal.LargerThanSlot(slot.Capacity)
            : !isEarly && request.PartySize <= slot.PlacesLeft ? new Refusal.PlacesFree(slot.PlacesLeft)
            : VisitorRule.RefuseByLanguage(slot, request.Languages, request.AcceptsOtherLanguage);
    }

    private const string FindOpen = """
        select entry_id
          from waiting_entry
         where slot_id = @SlotId
           and person_id = @PersonId
           and status in ('waiting', 'offered')
        """;

    // Who gave wishes, and after the places were shared out has no visit in this edition, goes before others.
    private const string Insert = $"""
        insert into waiting_entry (entry_id, slot_id, person_id, party_size, name, organisation, languages, language, priority, reason, joined_at, queued_at)
        select @entryId, @SlotId, @PersonId, @PartySize, @Name, @Organisation::text, @Languages, @Language,
               case when u.is_unplaced then 1 else 2 end, case when u.is_unplaced then 'unplaced' else 'first-come' end, @now::timestamptz, @now::timestamptz
          from (select exists (select 1
                                 from slot s
                                 join wish_list l on l.edition_id = s.edition_id and l.person_id = @PersonId
                                 join wish h on h.wish_list_id = l.wish_list_id
                                 join edition e on e.edition_id = s.edition_id
                                 left join edition_phase f on f.edition_id = s.edition_id and f.phase = 'matchmaking'
                                where s.slot_id = @SlotId
                                  and (f.closes_at <= @now::timestamptz or {ShownOutcome.Exists})
                                  and not exists (select 1
                                                    from participant t
                                                    join slot v on v.slot_id = t.slot_id
                                                   where t.person_id = l.person_id
                                                     and t.status = 'confirmed'
                                                     and v.edition_id = s.edition_id)) as is_unplaced) u
        """;
}
