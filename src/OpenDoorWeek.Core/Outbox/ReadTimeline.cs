using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Outbox;

/// <summary>What happened with a booking, the newest first: what people did, which mails went, which reminders did not and why.</summary>
public sealed class ReadTimeline(Database db)
{
    /// <param name="BookingId">From the URL; any id.</param>
    /// <param name="By">Who asks.</param>
    public sealed record Request(Guid BookingId, OrganiserScope By);

    /// <param name="Name">Of the visitor; "-" once a hold has ended.</param>
    /// <param name="HasConfirmed">It is, or was, somebody's: the page of phone bookings shows it.</param>
    public sealed record Booking(Guid BookingId, string EditionSlug, string HostName, string Name, bool HasConfirmed, DateOnly LocalDate, TimeOnly LocalStart, TimeOnly LocalEnd);

    /// <param name="What">change (by people), mail (put into the outbox), attempt (to send it), planned or skipped (a reminder).</param>
    /// <param name="Code">Of the audit, the kind of mail, or why a reminder is skipped.</param>
    /// <param name="Facts">JSON of the audit, or null.</param>
    /// <param name="Who">Who did it, or to whom the mail goes; null: the service.</param>
    /// <param name="OutboxId">Of the mail; null: it is about none.</param>
    /// <param name="State">Of the mail as it stands, or the outcome of the attempt.</param>
    /// <param name="DueAt">Of a reminder.</param>
    public sealed record Entry(DateTimeOffset At, string What, string Code, string? Facts, string? Who, long? OutboxId, string? State, string? Phase, int? SmtpCode, DateTimeOffset? DueAt);

    public sealed record Result(Booking Booking, IReadOnlyList<Entry> Entries);

    /// <returns>Null: no such booking, or not of a zone of hers; the page says 404 for both.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct) =>
        await db.FindAsync<Booking>(Read, new { request.BookingId, OrganiserId = request.By.PersonId }, ct) is { } booking
            ? new(booking, await db.ListAsync<Entry>(List, new { request.BookingId }, ct))
            : null;

    private const string Read = $"""
        select b.booking_id, e.slug as edition_slug, o.name as host_name, b.name, b.person_id is not null as has_confirmed, s.local_date, s.local_start, s.local_end
          from booking b
          join slot s on s.slot_id = b.slot_id
          join edition e on e.edition_id = s.edition_id
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
         where b.booking_id = @BookingId
           and {OrganiserScope.Sql}
        """;

    // Of the visit itself only what happened while this booking was there.
    private const string List = """
        with mine as (select participant_id, coalesce(thread_id, participant_id) as thread_id from participant where booking_id = @BookingId),
        reminders as (select r.* from reminder r where r.participant_id in (select participant_id from mine)),
        mails as (select m.*
                    from outbox m
                   where m.aggregate_id in (select participant_id from mine union select thread_id from mine union select @BookingId
                                            union select slot_id from booking where booking_id = @BookingId)
                     and (m.ids ->> 'participantId' in (select participant_id::text from mine) or m.ids ->> 'bookingId' = @BookingId::text)
                   union
                  select m.* from outbox m join reminders r on r.kind = m.kind and r.mail_key = m.key)
        select y.at, y.what, y.code, y.facts, y.who, y.outbox_id, y.state, y.phase, y.smtp_code, y.due_at
          from (select a.at, 'change' as what, a.action as code, a.facts::text as facts, coalesce(p.name, p.email) as who,
                       null::bigint as outbox_id, null as state, null as phase, null::int as smtp_code, null::timestamptz as due_at, 1 as place
                  from booking b
                  join audit a on a.subject_id = b.booking_id or a.subject_id = b.slot_id and a.at >= b.created_at and a.action like 'slot.%'
                  left join person p on p.person_id = a.actor_id
                 where b.booking_id = @BookingId
                 union all
                select created_at, 'mail', kind, null, recipient, outbox_id, state, null, null, null, 2 from mails
                 union all
                select coalesce(x.ended_at, x.started_at), 'attempt', m.kind, null, m.recipient, m.outbox_id, x.outcome, x.phase, x.code, null, 3
                  from mails m
                  join outbox_attempt x on x.outbox_id = m.outbox_id
                 union all
                select planned_at, 'planned', kind, null, null, null, state, null, null, due_at, 4 from reminders where state <> 'skipped' or decided_at > planned_at
                 union all
                select decided_at, 'skipped', reason, null, null, null, state, null, null, due_at, 5 from reminders where state = 'skipped') y
         order by y.at desc, y.place desc, y.outbox_id desc
        """;
}
