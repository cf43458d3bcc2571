namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>Mail that came in.</summary>
internal sealed partial class Tour
{
    private readonly SemaphoreSlim oneReplies = new(1);
    private Guid? handled;

    /// <summary>Made once: mails of all kinds, with a visit and without, and people to whom no mail arrives.</summary>
    /// <returns>The mail that was handled.</returns>
    public async Task<Guid> ReplyAsync()
    {
        await oneReplies.WaitAsync();
        try
        {
            return handled ??= await ReadIdAsync(InsertReplies);
        }
        finally
        {
            oneReplies.Release();
        }
    }

    private const string InsertReplies = """
        with people as (
          update person
             set mail_returns = 1, mail_returned_at = '2026-11-03 10:00+01', mail_status = '5.1.1', mail_fails = true
           where person_id in (select person_id from participant where status = 'confirmed' union select person_id from organisation_contact)),
        mails as (
          insert into reply (reply_id, mail_hash, received_at, outcome, reason, participant_id, sender, subject, body, handled_at)
          select gen_random_uuid(), convert_to(reason, 'UTF8'), '2026-11-03 11:00+01', 'quarantined', reason,
                 case when reason in ('text', 'counter', 'auto-reply') then (select participant_id from participant where status = 'confirmed' order by participant_id limit 1) end,
                 case when reason not in ('spoilt', 'too-big') then 'ada.peeters.van.het.wijkpunt@een-heel-lang-domein.example.org' end,
                 case when reason <> 'spoilt' then 'Vraag over het bezoek' end,
                 case when reason = 'text' then E'Dag,\n\nIk kom een kwartier later: <b>https://example.org/een-heel-lange-link-zonder-een-enkele-spatie-erin</b>\nGroeten' end,
                 case when reason = 'other-answer' then timestamptz '2026-11-03 12:00+01' end
            from unnest(array['text', 'counter', 'auto-reply', 'forged', 'no-address', 'other-entry', 'other-answer', 'too-big', 'spoilt']) reason
          returning reply_id, handled_at)
        select reply_id from mails where handled_at is not null
        """;
}
