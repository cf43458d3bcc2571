using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outcomes;

namespace OpenDoorWeek.Core.Reminders;

/// <summary>Plans a reminder for each visit that is to come and its person, and for each contact of its host; one for each start that it had.</summary>
/// <remarks>
/// Called by a job; called twice, or by two nodes at once, it plans once. What was due before it was planned mails nobody: neither a rule
/// that is switched on late nor a booking of the last hours.
/// </remarks>
public sealed class PlanReminders(Database db, TimeProvider clock)
{
    /// <summary>Planned in one go; the rest waits for the next call, the next visits first.</summary>
    private const int AtMost = 5000;

    /// <returns>Rows made, those that are skipped from the start among them.</returns>
    public Task<int> ExecuteAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => PlanAsync(tx, now, ct), ct);
    }

    private static async Task<int> PlanAsync(Tx tx, DateTimeOffset now, CancellationToken ct)
    {
        var missing = await tx.ListAsync<Missing>(ListMissing, new { now, AtMost }, ct);
        if (missing.Count == 0)
        {
            return 0;
        }

        DateTimeOffset[] dueAt = [.. missing.Select(m => ReminderRule.DueAt(m.Kind, m.LocalDate))];
        var planned = await tx.RunAsync(
            Insert,
            new
            {
                ids = missing.Select(_ => Guid.CreateVersion7(now)).ToArray(),
                kinds = missing.Select(m => m.Kind).ToArray(),
                people = missing.Select(m => m.PersonId).ToArray(),
                slots = missing.Select(m => m.SlotId).ToArray(),
                participants = missing.Select(m => m.ParticipantId).ToArray(),
                starts = missing.Select(m => m.StartsAt).ToArray(),
                dueAt,
                reasons = missing.Zip(dueAt, (m, due) => ReminderRule.WhyNotPlanned(m.Kind, due, m.ToldAt, now)).ToArray(),
                now,
            },
            ct);
        await tx.CommitAsync(ct);
        return planned;
    }

    private sealed record Missing(string Kind, Guid PersonId, Guid SlotId, Guid? ParticipantId, DateOnly LocalDate, DateTimeOffset StartsAt, DateTimeOffset ToldAt);

    private const string ListMissing = $"""
        select m.kind, m.person_id, m.slot_id, m.participant_id, m.local_date, m.starts_at, m.told_at
          from (select 'visit.reminder' as kind, t.person_id, t.slot_id, t.participant_id, s.local_date, s.starts_at,
                       greatest(t.created_at, (select max(v.replaced_at)
                                                 from slot_version v
                                                where v.slot_id = s.slot_id
                                                  and (v.local_date, v.local_start) <> (s.local_date, s.local_start))) as told_at
                  from participant t
                  join booking b on b.booking_id = t.booking_id
                  join slot s on s.slot_id = t.slot_id
                 where t.status = 'confirmed'
                   and s.starts_at > @now
                   and not {ShownVisit.IsHidden}
                   and not exists (select 1 from reminder r where r.participant_id = t.participant_id and r.starts_at = s.starts_at)
                 union all
                select 'host.list', c.person_id, s.slot_id, null::uuid, s.local_date, s.starts_at, s.created_at
                  from slot s
                  join host h on h.host_id = s.host_id
                  join organisation_contact c on c.organisation_id = h.organisation_id
                 where s.status = 'published'
                   and s.starts_at > @now
                   and not exists (select 1
                                     from reminder r
                                    where r.participant_id is null
                                      and r.kind = 'host.list'
                                      and r.slot_id = s.slot_id
                                      and r.person_id = c.person_id
                                      and r.starts_at = s.starts_at)) m
         order by m.starts_at, m.slot_id
         limit @AtMost
        """;

    private const string Insert = """
        insert into reminder (reminder_id, kind, person_id, slot_id, participant_id, starts_at, due_at, state, reason, planned_at, decided_at)
        select n.id, n.kind, n.person, n.slot, n.participant, n.starts, n.due,
               case when n.reason is null then 'planned' else 'skipped' end, n.reason, @now, case when n.reason is not null then @now::timestamptz end
          from unnest(@ids::uuid[], @kinds::text[], @people::uuid[], @slots::uuid[], @participants::uuid[], @starts::timestamptz[], @dueAt::timestamptz[], @reasons::text[])
                 n (id, kind, person, slot, participant, starts, due, reason)
        on conflict on constraint reminder_once do nothing
        """;
}
