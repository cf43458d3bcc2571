using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Publications;

/// <summary>Mails of a publication: none leaves before its release, and what earlier ones have not said it says, or nobody does.</summary>
internal static class PublicationMails
{
    /// <summary>Your programme: which visits, and why not the others.</summary>
    public const string Outcome = "match.outcome";

    /// <summary>No visit yet, and why.</summary>
    public const string NoVisit = "match.outcome-none";

    /// <summary>Carries the REQUEST of one visit.</summary>
    public const string Invited = "match.invited";

    /// <summary>Carries its CANCEL: a later publication took it back.</summary>
    public const string Withdrawn = "match.withdrawn";

    /// <param name="tx">Behind the bookings and outcomes.</param>
    /// <param name="change">What changed.</param>
    /// <param name="participants">Of what comes.</param>
    public static void AddTo(Tx tx, NewPublication publication, PublicationChange change, Guid[] participants)
    {
        tx.MarkMail();
        var args = new
        {
            publication.PublicationId,
            publication.EditionId,
            publication.Number,
            publication.Now,
            publication.ReleaseAt,
            ExpiresAt = publication.ReleaseAt + NewPublication.Life,
            Participants = participants,
            Back = change.ComesBack.Where(v => !v.IsInvited).Select(v => $"{v.ParticipantId}").ToArray(),
            Ended = change.Goes.Select(v => v.ParticipantId).ToArray(),
            Told = change.Goes.Where(v => v.IsInvited).Select(v => v.ParticipantId).ToArray(),
        };
        foreach (var sql in (string[])[DropOutcomes, DropUntrue, DropChanges, TellOutcomes, SayAgain, Invite, Withdraw])
        {
            tx.Add(sql, args);
        }

        VisitorsMails.AddTo(tx, publication, change.Lists);
    }

    private const string OfEarlier = $"""
        o.publication_id in (select publication_id from publication where edition_id = @EditionId and number < @Number)
           and {PublicationBasis.IsUnsent}
        """;

    // What a sender holds but has certainly not handed over, it loses. What hosts were to read is written anew.
    private const string DropOutcomes = $"""
        update outbox o
           set state = 'superseded', lease_no = lease_no + 1, lease_owner = null, lease_until = null
         where {OfEarlier}
           and o.kind in ('match.outcome', 'match.outcome-none', 'match.visitors')
        """;

    private const string DropUntrue = $"""
        update outbox o
           set state = 'superseded', lease_no = lease_no + 1, lease_owner = null, lease_until = null
          from participant t
         where {OfEarlier}
           and o.kind in ('match.invited', 'match.withdrawn')
           and t.participant_id = (o.ids ->> 'participantId')::uuid
           and (o.kind = 'match.invited') = (t.status <> 'confirmed')
        """;

    // Who takes part no longer is not told what changed.
    private const string DropChanges = """
        update outbox o
           set state = 'superseded', lease_no = o.lease_no + 1, lease_owner = null, lease_until = null
          from participant t
         where t.participant_id = any(@Ended::uuid[])
           and o.kind = 'booking.changed'
           and o.key = t.participant_id || '.' || (t.sequence - 1)
           and o.state in ('queued', 'retry', 'sending')
           and o.dot_at is null
        """;

    private const string TellOutcomes = """
        insert into outbox (kind, key, aggregate_id, aggregate_seq, recipient_id, recipient, language, ids, message_id, not_before, expires_at, created_at, publication_id)
        select k.kind, k.key, md5('outcome' || @EditionId::uuid || p.person_id)::uuid, @Number, p.person_id, p.email, p.language,
               jsonb_build_object('publicationId', o.publication_id, 'personId', p.person_id), k.kind || '.' || k.key, @ReleaseAt, @ExpiresAt, @Now, o.publication_id
          from outcome o
          join person p on p.person_id = o.person_id
         cross join lateral (select o.publication_id || '.' || p.person_id as key,
                                    case when exists (select 1
                                                        from outcome_wish w
                                                       where w.publication_id = o.publication_id
                                                         and w.person_id = o.person_id
                                                         and w.result = 'placed') then 'match.outcome' else 'match.outcome-none' end as kind) k
         where o.publication_id = @PublicationId
           and o.is_changed
           and p.email is not null
         order by p.person_id
        """;

    // Behind the new mails about outcomes, as the numbers of their rows would have it.
    private const string SayAgain = $"""
        update outbox o
           set state = 'queued', publication_id = @PublicationId, not_before = @ReleaseAt::timestamptz + interval '1 second', expires_at = @ExpiresAt,
               lease_no = lease_no + 1, lease_owner = null, lease_until = null
         where {OfEarlier} and o.kind in ('match.invited', 'match.withdrawn')
            or o.kind = 'match.invited' and o.key = any(@Back::text[]) and o.dot_at is null
        """;

    private const string Invite = """
        insert into outbox (kind, key, aggregate_id, aggregate_seq, recipient_id, recipient, language, ids, message_id, not_before, expires_at, created_at, publication_id)
        select 'match.invited', t.participant_id::text, t.participant_id, t.sequence, p.person_id, p.email, t.language,
               jsonb_build_object('participantId', t.participant_id), 'match.invited.' || t.participant_id || '.' || t.sequence,
               @ReleaseAt::timestamptz + interval '1 second', @ExpiresAt, @Now, @PublicationId
          from participant t
          join person p on p.person_id = t.person_id
         where t.participant_id = any(@Participants::uuid[])
           and p.email is not null
         order by p.person_id, t.participant_id
        """;

    private const string Withdraw = """
        insert into outbox (kind, key, aggregate_id, aggregate_seq, recipient_id, recipient, language, ids, message_id, not_before, expires_at, created_at, publication_id)
        select 'match.withdrawn', k.key, coalesce(t.thread_id, t.participant_id), t.sequence, p.person_id, p.email, t.language,
               jsonb_build_object('participantId', t.participant_id), 'match.withdrawn.' || k.key,
               @ReleaseAt::timestamptz + interval '1 second', @ExpiresAt, @Now, @PublicationId
          from participant t
          join person p on p.person_id = t.person_id
         cross join lateral (select t.participant_id || '.' || t.sequence as key) k
         where t.participant_id = any(@Told::uuid[])
           and p.email is not null
         order by p.person_id, t.participant_id
        """;
}
