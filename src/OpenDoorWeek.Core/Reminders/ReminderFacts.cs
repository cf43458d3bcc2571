using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outcomes;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Reminders;

/// <summary>One reminder and all that its decision depends on, as it stands now.</summary>
/// <param name="Kind">Of the mail.</param>
/// <param name="ParticipantId">Null, with her status: the list of a host.</param>
/// <param name="PlannedStart">The start for which it was planned; <paramref name="StartsAt"/> is the one that the visit has.</param>
/// <param name="Email">Null: she has none, or no longer.</param>
/// <param name="Language">In which she reads about this visit.</param>
/// <param name="IsStopped">She wants no reminders.</param>
/// <param name="IsReminded">Of this visit she was reminded before, at whatever time and place it was then.</param>
/// <param name="IsContact">Of the host.</param>
/// <param name="People">Who come to the visit.</param>
/// <param name="MailFails">Her address does not exist: mail to it came back.</param>
internal sealed record ReminderFacts(
    Guid ReminderId, string Kind, Guid PersonId, Guid SlotId, Guid? ParticipantId, Guid HostId, DateTimeOffset PlannedStart,
    string? ParticipantStatus, string SlotStatus, DateOnly LocalDate, DateTimeOffset StartsAt, string? Email, Language Language,
    bool IsStopped, bool IsReminded, bool IsContact, int People, bool MailFails = false)
{
    /// <summary>Those of these that stand in this state, by the start of the visit.</summary>
    public static Task<IReadOnlyList<ReminderFacts>> ListAsync(Tx tx, Guid[] reminderIds, string state, CancellationToken ct) =>
        tx.ListAsync<ReminderFacts>(List, new { reminderIds, state }, ct);

    /// <summary>Says why nobody was reminded.</summary>
    public void AddSkip(Tx tx, string reason, DateTimeOffset now) => tx.Add(Skip, new { ReminderId, reason, now });

    private const string List = $"""
        select r.reminder_id, r.kind, r.person_id, r.slot_id, r.participant_id, s.host_id, r.starts_at as planned_start,
               t.status as participant_status, s.status as slot_status, s.local_date, s.starts_at, p.email, coalesce(t.language, p.language) as language,
               p.reminders_stopped_at is not null as is_stopped,
               exists (select 1
                         from reminder x
                         join participant y on y.participant_id = x.participant_id
                        where x.person_id = r.person_id
                          and x.kind = r.kind
                          and x.state = 'mailed'
                          and x.reminder_id <> r.reminder_id
                          and coalesce(y.thread_id, y.participant_id) = coalesce(t.thread_id, t.participant_id)) as is_reminded,
               exists (select 1
                         from host h
                         join organisation_contact c on c.organisation_id = h.organisation_id
                        where h.host_id = s.host_id
                          and c.person_id = r.person_id) as is_contact,
               (select coalesce(sum(b.party_size), 0)::int from booking b where b.slot_id = s.slot_id and b.status = 'confirmed' and not {ShownVisit.IsHidden}) as people,
               p.mail_fails
          from reminder r
          join slot s on s.slot_id = r.slot_id
          join person p on p.person_id = r.person_id
          left join participant t on t.participant_id = r.participant_id
         where r.reminder_id = any(@reminderIds)
           and r.state = @state
         order by s.starts_at, r.reminder_id
        """;

    private const string Skip = """
        update reminder
           set state = 'skipped',
               reason = @reason,
               decided_at = @now
         where reminder_id = @ReminderId
           and state in ('planned', 'mailed')
        """;
}
