using System.Text.Json;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Reminders;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Publications;

/// <summary>The mail that tells a contact of a host, once the places are shared out, who visits at one moment; with the host's own entry for the calendar.</summary>
/// <remarks>It says who comes when it is written, with those who booked for themselves; what the publication has not shown yet is shown with it.</remarks>
public sealed class VisitorsMails(Site site, MailTemplates templates) : IMailWriter
{
    public const string Kind = "match.visitors";

    private static readonly Text Nobody = new("Voorlopig niemand", "Personne pour le moment", "Nobody for now");

    private readonly VisitLetters letters = new(site, templates);

    /// <summary>JSON of the outbox rows.</summary>
    /// <param name="Guests">Fingerprint of whom publications bring.</param>
    internal sealed record Ids(Guid PublicationId, Guid SlotId, Guid ContactId, string Guests);

    public async Task<MailDraft?> WriteAsync(Tx tx, QueuedMail mail, DateTimeOffset now, CancellationToken ct)
    {
        var ids = JsonSerializer.Deserialize<Ids>(mail.Ids, Enqueue.Json)!;
        if (await mail.IsOutdatedAsync(tx, ct) || await ShowOutcomes.ShowAsync(tx, ids.PublicationId, ct) is null)
        {
            return null;
        }

        var slot = await VisitFacts.ReadAsync(tx, new(null, null, ids.ContactId, SlotId: ids.SlotId), ct);
        return slot is { IsContact: true, SlotStatus: "published" }
            ? Write(mail, slot, await tx.ListAsync<ReadHostDayPlan.Party>(ReadHostDayPlan.ListParties, new { slotIds = new[] { ids.SlotId } }, ct), now)
            : null;
    }

    /// <summary>The mail, from its facts.</summary>
    /// <param name="mail">The row.</param>
    /// <param name="slot">With its contact.</param>
    /// <param name="parties">Who comes; may be empty.</param>
    /// <param name="now">DTSTAMP.</param>
    internal MailDraft Write(QueuedMail mail, VisitFacts slot, IReadOnlyList<ReadHostDayPlan.Party> parties, DateTimeOffset now)
    {
        var (words, language) = (slot.In(mail.Language), mail.Language);
        var name = slot.ContactName ?? slot.HostName;
        var values = new Dictionary<string, string>
        {
            ["recipientName"] = name,
            ["peopleText"] = PeopleWords.Count.Of(parties.Sum(p => p.PartySize), language),
            ["visitorList"] = parties.Count == 0 ? Nobody.In(language) : string.Join('\n', parties.Select(p => ReminderWords.Party(p, language))),
            ["occupancyText"] = words.Occupancy,
            ["visitorsUrl"] = site.Url($"/{language}/hosts/{slot.HostId}/day-plan?date={slot.LocalDate:yyyy-MM-dd}"),
        };
        return letters.Write(mail, words, name, values, letters.HostInvite(mail, words, name, now).ToPart());
    }

    /// <param name="tx">Behind the bookings, with slots locked and earlier lists that have not left dropped.</param>
    internal static void AddTo(Tx tx, NewPublication publication, IReadOnlyList<HostLists.HostList> lists)
    {
        var args = new
        {
            publication.PublicationId,
            publication.Now,
            publication.ReleaseAt,
            ExpiresAt = publication.ReleaseAt + NewPublication.Life,
            Slots = lists.Select(l => l.SlotId).ToArray(),
            Contacts = lists.Select(l => l.ContactId).ToArray(),
            Guests = lists.Select(l => l.Guests).ToArray(),
        };
        tx.Add(Raise, args);
        tx.Add(Tell, args);
    }

    private const string Raise = """
        update slot
           set host_sequence = host_sequence + 1
         where slot_id = any(@Slots::uuid[])
        """;

    // Hosts are the last to read: what they are told, everybody concerned could know.
    private const string Tell = """
        insert into outbox (kind, key, aggregate_id, aggregate_seq, recipient_id, recipient, language, ids, message_id, not_before, expires_at, created_at, publication_id)
        select 'match.visitors', k.key, s.slot_id, s.host_sequence, p.person_id, p.email, p.language,
               jsonb_build_object('publicationId', @PublicationId::uuid, 'slotId', s.slot_id, 'contactId', p.person_id, 'guests', l.guests),
               'match.visitors.' || k.key, @ReleaseAt::timestamptz + interval '2 seconds', @ExpiresAt, @Now, @PublicationId
          from unnest(@Slots::uuid[], @Contacts::uuid[], @Guests::text[]) as l (slot_id, person_id, guests)
          join slot s on s.slot_id = l.slot_id
          join person p on p.person_id = l.person_id
         cross join lateral (select s.slot_id || '.' || p.person_id || '.' || s.host_sequence as key) k
         where s.status = 'published'
           and p.email is not null
         order by s.starts_at, s.slot_id, p.person_id
        """;
}
