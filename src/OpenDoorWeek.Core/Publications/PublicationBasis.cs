using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Publications;

/// <summary>How an edition stands before a publication: who has which visit, what was taken back unsaid, and what each was told.</summary>
/// <param name="Standing">Visits in the edition: those that publications brought, and people's own.</param>
/// <param name="TakenBack">Visits that an earlier publication took back, and of which nobody was told so.</param>
/// <param name="Told">By the last mail about an outcome that left, to people who got one.</param>
/// <param name="Contacts">Who is written to for the host of each slot that is not off.</param>
internal sealed record PublicationBasis(
    IReadOnlyList<PublicationBasis.Visit> Standing, IReadOnlyList<PublicationBasis.Visit> TakenBack, IReadOnlyList<PublicationBasis.Known> Told,
    IReadOnlyList<PublicationBasis.Contact> Contacts)
{
    /// <param name="IsPublished">Else she booked it herself, or was named, or it was booked by phone.</param>
    /// <param name="IsInvited">The invitation of the publication has left, or may have.</param>
    /// <param name="Waits">A mail about it waits or was stopped: of a visit that stands its invitation, of one that was taken back its CANCEL.</param>
    public sealed record Visit(Guid BookingId, Guid ParticipantId, Guid PersonId, Guid SlotId, bool IsPublished, bool IsInvited, bool Waits);

    /// <param name="Slots">Of the visits that she takes for hers by that mail; what she gave back or the host cancelled since is off.</param>
    public sealed record Known(Guid PersonId, Guid[] Slots);

    /// <param name="Guests">Fingerprint (<see cref="HostLists.FingerprintOf"/>) of the last list that left to her, of whom publications bring to the slot; null: she got none.</param>
    /// <param name="Waits">An earlier list for her waits or was stopped.</param>
    public sealed record Contact(Guid SlotId, Guid PersonId, string? Guests, bool Waits);

    /// <summary>Mails of earlier publications that have not left are held until the end of the transaction, so that all this stays so.</summary>
    public static async Task<PublicationBasis> ReadAsync(Tx tx, Guid editionId, CancellationToken ct) => new(
        await tx.ListAsync<Visit>(ListStanding, new { editionId }, ct),
        await tx.ListAsync<Visit>(ListTakenBack, new { editionId }, ct),
        await tx.ListAsync<Known>(ListTold, new { editionId }, ct),
        await tx.ListAsync<Contact>(ListContacts, new { editionId }, ct));

    /// <summary>Holds the mails that have not left; nothing is read of them before.</summary>
    public static Task HoldMailsAsync(Tx tx, Guid editionId, CancellationToken ct) => tx.ListAsync<long>(HoldUnsent, new { editionId }, ct);

    /// <summary>Of a mail <c>o</c>: it has certainly not left, and could.</summary>
    internal const string IsUnsent = "o.dot_at is null and o.state in ('queued', 'retry', 'sending', 'held', 'stopped')";

    /// <summary>Over booking <c>b</c> of edition <c>@editionId</c>: a publication took it back.</summary>
    internal const string IsTakenBack = """
        b.status = 'cancelled'
           and b.publication_id is not null
           and b.declined_at is null
           and not b.cancelled_by_host
           and b.ended_at in (select published_at from publication where edition_id = @editionId)
        """;

    private const string HoldUnsent = $"""
        select o.outbox_id
          from outbox o
         where o.publication_id in (select publication_id from publication where edition_id = @editionId)
           and {IsUnsent}
         order by o.outbox_id
           for no key update
        """;

    private const string ListStanding = $"""
        select b.booking_id, t.participant_id, t.person_id, t.slot_id, b.publication_id is not null as is_published,
               coalesce(o.dot_at is not null, false) as is_invited, coalesce({IsUnsent}, false) as waits
          from slot s
          join participant t on t.slot_id = s.slot_id and t.status = 'confirmed'
          join booking b on b.booking_id = t.booking_id
          left join outbox o on o.kind = 'match.invited' and o.key = t.participant_id::text
         where s.edition_id = @editionId
           and (b.publication_id is null or b.person_id = t.person_id)
         order by t.person_id, t.slot_id
        """;

    // Of a visit taken back twice the last time counts.
    private const string ListTakenBack = $"""
        select distinct on (t.person_id, t.slot_id)
               b.booking_id, t.participant_id, t.person_id, t.slot_id, true as is_published,
               exists (select 1 from outbox i where i.kind = 'match.invited' and i.key = t.participant_id::text and i.dot_at is not null) as is_invited,
               coalesce({IsUnsent}, false) as waits
          from booking b
          join slot s on s.slot_id = b.slot_id and s.edition_id = @editionId
          join participant t on t.booking_id = b.booking_id and t.person_id = b.person_id and t.status = 'cancelled'
          left join outbox o on o.kind = 'match.withdrawn' and o.key = t.participant_id || '.' || t.sequence
         where {IsTakenBack}
           and o.dot_at is null
         order by t.person_id, t.slot_id, b.created_at desc
        """;

    private const string ListTold = $"""
        with told as (
          select distinct on (o.recipient_id) o.recipient_id as person_id, p.publication_id
            from publication p
            join outbox o on o.publication_id = p.publication_id and o.kind in ('match.outcome', 'match.outcome-none') and o.dot_at is not null
           where p.edition_id = @editionId
             and o.recipient_id is not null
           order by o.recipient_id, p.number desc)
        select t.person_id, coalesce(array_agg(w.slot_id order by w.slot_id) filter (where w.slot_id is not null), array[]::uuid[]) as slots
          from told t
          left join outcome_wish w on w.publication_id = t.publication_id
                                  and w.person_id = t.person_id
                                  and w.result = 'placed'
                                  and not exists (select 1
                                                    from booking b
                                                   where b.slot_id = w.slot_id
                                                     and b.person_id = t.person_id
                                                     and b.publication_id is not null
                                                     and b.ended_at is not null
                                                     and not ({IsTakenBack}))
         group by t.person_id
        """;

    private const string ListContacts = $"""
        select s.slot_id, p.person_id, l.guests, coalesce(l.waits, false) as waits
          from slot s
          join host h on h.host_id = s.host_id
          join organisation_contact c on c.organisation_id = h.organisation_id
          join person p on p.person_id = c.person_id
          left join lateral (select (array_agg(o.ids ->> 'guests' order by o.outbox_id desc) filter (where o.dot_at is not null))[1] as guests,
                                    bool_or({IsUnsent}) as waits
                               from outbox o
                              where o.aggregate_id = s.slot_id
                                and o.kind = 'match.visitors'
                                and o.recipient_id = p.person_id) l on true
         where s.edition_id = @editionId
           and s.status = 'published'
           and p.email is not null
         order by s.slot_id, p.person_id
        """;
}
