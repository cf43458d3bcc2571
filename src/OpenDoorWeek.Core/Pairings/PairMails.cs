using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outbox;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>Mails of pairs: each kind once for a key, however often and from wherever it is asked for. Contact data stand in none but the accepted one.</summary>
internal static class PairMails
{
    /// <summary>All that is new for one person in one batch. Key: <c>batch.person</c>; ids: editionId, personId, pairIds, and the host by which organisers find it.</summary>
    public const string Proposed = "pair.proposed";

    /// <summary>All said yes. Key: <c>pair.person</c>; ids: pairId, personId, hostId.</summary>
    public const string Accepted = "pair.accepted";

    /// <summary>Somebody left a pair that was accepted. Key and ids as before.</summary>
    public const string Ended = "pair.ended";

    /// <summary>Nobody suits for now. Key: the opt-in; ids: optInId, personId, hostId.</summary>
    public const string Searching = "pair.searching";

    /// <summary>No answer yet. Key and ids of the accepted one.</summary>
    public const string Nudge = "pair.nudge";

    /// <summary>How did it go. Key and ids of the accepted one.</summary>
    public const string Feedback = "pair.feedback";

    private static readonly TimeSpan FeedbackLife = TimeSpan.FromDays(14);

    /// <param name="tx">Behind <see cref="PairRows.Add"/>.</param>
    /// <param name="editionId">Of the pairs.</param>
    /// <param name="batchId">The run that is published, else the first new pair.</param>
    /// <param name="pairIds">New ones.</param>
    /// <param name="now">The moment of the proposal.</param>
    /// <param name="expiresAt">When the last day for an answer is over.</param>
    public static void AddProposed(Tx tx, Guid editionId, Guid batchId, IReadOnlyCollection<Guid> pairIds, DateTimeOffset now, DateTimeOffset expiresAt)
    {
        tx.MarkMail();
        tx.Add(InsertProposed, new { editionId, batchId, pairIds = pairIds.ToArray(), now, expiresAt });
    }

    /// <summary>To all members.</summary>
    public static void AddAccepted(Tx tx, IReadOnlyCollection<Guid> pairIds, DateTimeOffset now) =>
        AddToMembers(tx, Accepted, pairIds, [], now, now + Enqueue.DefaultLife);

    /// <summary>To the others of pairs that all had accepted. Who was only proposed to each other hear of the next proposal, and not why.</summary>
    /// <param name="tx">Behind or before <see cref="EndPair.End"/>.</param>
    /// <param name="pairIds">Ended.</param>
    /// <param name="exceptOptIns">Who left, or asked for another.</param>
    /// <param name="now">The moment of the end.</param>
    public static void AddEnded(Tx tx, IReadOnlyCollection<Guid> pairIds, IReadOnlyCollection<Guid> exceptOptIns, DateTimeOffset now)
    {
        tx.Add(DropUntrue, new { pairIds = pairIds.ToArray() });
        AddToMembers(tx, Ended, pairIds, exceptOptIns, now, now + Enqueue.DefaultLife);
    }

    /// <summary>To who has not answered.</summary>
    public static void AddNudges(Tx tx, IReadOnlyCollection<Guid> pairIds, DateTimeOffset now, DateTimeOffset expiresAt) =>
        AddToMembers(tx, Nudge, pairIds, [], now, expiresAt);

    public static void AddFeedback(Tx tx, IReadOnlyCollection<Guid> pairIds, DateTimeOffset now) =>
        AddToMembers(tx, Feedback, pairIds, [], now, now + FeedbackLife);

    /// <summary>Once for an opt-in, whatever comes later.</summary>
    public static void AddSearching(Tx tx, IReadOnlyCollection<Guid> optInIds, DateTimeOffset now)
    {
        tx.MarkMail();
        tx.Add(InsertSearching, new { optInIds = optInIds.ToArray(), now, expiresAt = now + Enqueue.DefaultLife });
    }

    private static void AddToMembers(Tx tx, string kind, IReadOnlyCollection<Guid> pairIds, IReadOnlyCollection<Guid> except, DateTimeOffset now, DateTimeOffset expiresAt)
    {
        tx.MarkMail();
        tx.Add(InsertForMembers, new { kind, pairIds = pairIds.ToArray(), except = except.ToArray(), now, expiresAt });
    }

    private const string InsertProposed = """
        insert into outbox (kind, key, aggregate_id, recipient_id, recipient, language, ids, message_id, not_before, expires_at, created_at)
        select 'pair.proposed', k.key, @batchId::uuid, p.person_id, p.email, p.language,
               jsonb_build_object('editionId', @editionId::uuid, 'personId', p.person_id, 'hostId', n.host_id, 'pairIds', n.pairs),
               'pair.proposed.' || k.key, @now, @expiresAt, @now
          from (select o.person_id, jsonb_agg(m.pair_id order by m.pair_id) as pairs, min(h.host_id::text) as host_id
                  from pair_member m
                  join pairing_opt_in o on o.pairing_opt_in_id = m.opt_in_id
                  left join host h on h.edition_id = o.edition_id and h.organisation_id = o.organisation_id
                 where m.pair_id = any(@pairIds::uuid[])
                 group by o.person_id) n
          join person p on p.person_id = n.person_id
         cross join lateral (select @batchId::uuid || '.' || p.person_id as key) k
         where p.email is not null
         order by p.person_id
        on conflict on constraint outbox_once do nothing
        """;

    // Of a pair the accepted mail goes before the one of its end.
    private const string InsertForMembers = """
        insert into outbox (kind, key, aggregate_id, aggregate_seq, recipient_id, recipient, language, ids, message_id, not_before, expires_at, created_at)
        select @kind, k.key, m.pair_id, case @kind when 'pair.nudge' then 0 when 'pair.accepted' then 1 when 'pair.feedback' then 2 else 3 end,
               p.person_id, p.email, p.language,
               jsonb_build_object('pairId', m.pair_id, 'personId', p.person_id, 'hostId', h.host_id), @kind || '.' || k.key, @now, @expiresAt, @now
          from pair_member m
          join pair r on r.pair_id = m.pair_id
          join pairing_opt_in o on o.pairing_opt_in_id = m.opt_in_id
          join person p on p.person_id = o.person_id
          left join host h on h.edition_id = o.edition_id and h.organisation_id = o.organisation_id
         cross join lateral (select m.pair_id || '.' || p.person_id as key) k
         where m.pair_id = any(@pairIds::uuid[])
           and m.opt_in_id <> all(@except::uuid[])
           and p.email is not null
           and (@kind <> 'pair.nudge' or m.answer is null)
           and (@kind <> 'pair.ended' or r.accepted_at is not null and o.ended_at is null)
         order by m.pair_id, p.person_id
        on conflict on constraint outbox_once do nothing
        """;

    private const string InsertSearching = """
        insert into outbox (kind, key, aggregate_id, recipient_id, recipient, language, ids, message_id, not_before, expires_at, created_at)
        select 'pair.searching', o.pairing_opt_in_id::text, o.pairing_opt_in_id, p.person_id, p.email, p.language,
               jsonb_build_object('optInId', o.pairing_opt_in_id, 'personId', p.person_id, 'hostId', h.host_id), 'pair.searching.' || o.pairing_opt_in_id, @now, @expiresAt, @now
          from pairing_opt_in o
          join person p on p.person_id = o.person_id
          left join host h on h.edition_id = o.edition_id and h.organisation_id = o.organisation_id
         where o.pairing_opt_in_id = any(@optInIds::uuid[])
           and p.email is not null
         order by o.pairing_opt_in_id
        on conflict on constraint outbox_once do nothing
        """;

    // What has certainly not left is not worth sending any more.
    private const string DropUntrue = """
        update outbox
           set state = 'superseded'
         where aggregate_id = any(@pairIds)
           and kind in ('pair.nudge', 'pair.accepted', 'pair.feedback')
           and state in ('queued', 'retry')
           and dot_at is null
        """;
}
