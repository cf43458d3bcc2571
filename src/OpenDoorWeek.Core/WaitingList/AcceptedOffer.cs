using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.WaitingList;

/// <summary>What a yes leaves behind: the held places become a visit, and others who were asked for them wait on where they stood.</summary>
/// <param name="Offer">Read with its slot and its person locked.</param>
/// <param name="Email">Of the person.</param>
/// <param name="Domain">Right part of the calendar UID.</param>
internal sealed record AcceptedOffer(LockedOffer Offer, string Email, string Domain)
{
    public const string Taken = "offer.taken";

    /// <summary>Writes all of it but the commit. Places that are free then are passed on.</summary>
    public async Task WriteAsync(Tx tx, DateTimeOffset now, CancellationToken ct)
    {
        var o = Offer;
        var asked = await tx.ListAsync<Asked>(Answer, new { o.BookingId, o.OfferId, now }, ct);
        tx.Add(Confirm, new { o.BookingId, o.SlotId, o.PersonId, o.PartySize, o.Name, o.Organisation, o.Languages, o.Language, now });
        tx.Add(TakePlaces.Sql, new { o.SlotId, PartySize = o.PartySize - o.PlacesHeld, Notices = 1 });
        new ConfirmedVisit(o.BookingId, o.SlotId, o.PersonId, o.PartySize, o.Name, o.Organisation, o.Languages, Email, o.Language).AddTo(tx, Domain, now);
        tx.AddAudit(now, o.PersonId, "offer.accepted", o.EntryId, new { o.SlotId, o.BookingId, o.PartySize });
        foreach (var other in asked.Where(a => a.OfferId != o.OfferId))
        {
            tx.Add(WaitOn, new { other.EntryId });
            tx.AddMail(MailTo(other, now));
        }

        // Who was asked as well waits again: for what is left of these places, and for what came free while nobody waited for it.
        if (o.PartySize < o.PlacesHeld || asked.Count > 1)
        {
            await PassOn.AfterReleaseAsync(tx, o.SlotId, now, ct);
        }
    }

    // Where the question itself has not left, she need not hear that it is answered.
    private static OutboxMail MailTo(Asked other, DateTimeOffset now) =>
        new(Taken, $"{other.OfferId}", other.OfferId, 1, other.PersonId, other.Email, other.Language, new { other.OfferId }, now, now + Enqueue.DefaultLife)
        {
            Undoes = [OfferTx.Made],
        };

    private sealed record Asked(Guid OfferId, Guid EntryId, Guid PersonId, string Email, Language Language);

    private const string Answer = """
        update waiting_offer o
           set status = case when o.offer_id = @OfferId then 'accepted' else 'taken' end,
               ended_at = @now
          from waiting_entry w
          join person p on p.person_id = w.person_id
         where o.booking_id = @BookingId
           and o.status = 'open'
           and w.entry_id = o.entry_id
        returning o.offer_id, o.entry_id, w.person_id, p.email, w.language
        """;

    private const string WaitOn = """
        update waiting_entry
           set status = 'waiting'
         where entry_id = @EntryId
           and status = 'offered'
        """;

    private const string Confirm = """
        update booking
           set status = 'confirmed',
               person_id = @PersonId,
               party_size = @PartySize,
               name = @Name,
               organisation = @Organisation::text,
               languages = @Languages,
               language = @Language,
               without_shared_language = not exists (select 1 from slot_language l where l.slot_id = @SlotId and l.language = any(@Languages)),
               confirmed_at = @now,
               held_until = null
         where booking_id = @BookingId
        """;
}
