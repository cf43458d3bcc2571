namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>Mails about a booking: one that the server refused, one that is held back, one that is no longer true.</summary>
internal sealed record TourMails(long Dead, long Held, long Dropped);

/// <summary>What became of some mails.</summary>
internal sealed partial class Tour
{
    private readonly SemaphoreSlim oneMails = new(1);
    private TourMails? mails;

    /// <summary>Made once.</summary>
    public async Task<TourMails> MailsAsync()
    {
        await oneMails.WaitAsync();
        try
        {
            return mails ??= await MakeMailsAsync();
        }
        finally
        {
            oneMails.Release();
        }
    }

    private async Task<TourMails> MakeMailsAsync()
    {
        await using var command = source.CreateCommand(PlantMails);
        command.Parameters.AddWithValue("booking", Booking);
        await command.ExecuteNonQueryAsync();
        return new(9001, 9002, 9003);
    }

    private const string PlantMails = """
        insert into outbox (outbox_id, kind, key, aggregate_id, aggregate_seq, recipient_id, recipient, language, ids, message_id, state, last_phase, code, error,
                            subject, text_body, html_body, not_before, expires_at, created_at)
        overriding system value
        select m.id, m.kind, 'tour.' || m.id, t.participant_id, m.seq, p.person_id, p.email, 'nl', jsonb_build_object('participantId', t.participant_id), 'tour.' || m.id, m.state,
               m.phase, m.code, m.error, m.subject, m.text, case when m.text is not null then '' end, '2026-11-04 10:00Z', '2026-11-06 10:00Z', '2026-11-04 10:00Z'
          from participant t
          join person p on p.person_id = t.person_id
         cross join (values (9001, 'booking.confirmed', 3, 'dead', 'rcpt', 550, '5.1.1 no such user', 'Bevestigd: bezoek De Vuurtoren',
                             'Dag Ada,' || E'\n\n' || 'Uw bezoek is bevestigd. Dit is uw persoonlijke link:' || E'\n' || 'https://odw.example/nl/bookings/1?token=2'),
                            (9002, 'booking.changed', 3, 'held', null, null, null, null, null),
                            (9003, 'booking.cancelled', 1, 'superseded', null, null, null, null, null)) m (id, kind, seq, state, phase, code, error, subject, text)
         where t.booking_id = @booking;
        insert into outbox_attempt (outbox_id, lease_no, started_at, ended_at, outcome, phase, code, error)
        values (9001, 1, '2026-11-04 10:00Z', '2026-11-04 10:00Z', 'transport', 'connect', null, null),
               (9001, 2, '2026-11-04 10:01Z', '2026-11-04 10:01Z', 'retry', 'rcpt', 450, '4.2.0 greylisted'),
               (9001, 3, '2026-11-04 10:02Z', '2026-11-04 10:02Z', 'dead', 'rcpt', 550, '5.1.1 no such user')
        """;
}
