using Microsoft.Extensions.DependencyInjection;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Web.Tests.Browser;

internal sealed partial class Tour
{
    /// <summary>Of all zones, with a second factor.</summary>
    public Guid Olga { get; private set; }

    /// <summary>Of zone S; the invitations are hers.</summary>
    public Guid Nora { get; private set; }

    /// <summary>Nobody has set up anything with it yet.</summary>
    public Guid Invitation { get; private set; }

    /// <summary>Shows its secret.</summary>
    public Guid BegunInvitation { get; private set; }

    private async Task AddOrganisersAsync()
    {
        (Olga, Nora) = (await rows.AddOrganiserAsync(), await rows.AddPersonAsync("nora@example.org", name: "Nora"));
        await rows.AddOrganiserAsync("S", "CW");
        var secret = Site.Services.GetRequiredService<SecretSeal>().Seal(new byte[Totp.SecretOctets]);
        await using var command = source.CreateCommand(MakeInvitations);
        command.Parameters.AddWithValue("olga", Olga);
        command.Parameters.AddWithValue("nora", Nora);
        command.Parameters.AddWithValue("open", Invitation = Guid.CreateVersion7());
        command.Parameters.AddWithValue("begun", BegunInvitation = Guid.CreateVersion7());
        command.Parameters.AddWithValue("secret", secret);
        await command.ExecuteNonQueryAsync();
    }

    private const string MakeInvitations = """
        insert into second_factor (person_id, secret, enrolled_at, last_step, recovery_made_at)
        values (@olga, @secret, '2026-11-04 10:00Z', 0, '2026-11-04 10:00Z');
        insert into organiser_invitation (invitation_id, email, language, zones, secret, renews_factor, created_at, expires_at)
        values (@open, 'nora@example.org', 'nl', '{S}', null, false, '2026-11-04 10:00Z', '2026-11-11 10:00Z'),
               (@begun, 'nora@example.org', 'nl', null, @secret, true, '2026-11-04 10:00Z', '2026-11-11 10:00Z');
        insert into audit (at, actor_id, action, subject_id, facts)
        values ('2026-11-04 10:00Z', @olga, 'organiser.invited', @open, '{"zones": "S"}'),
               ('2026-11-04 10:01Z', null, 'session.started', @nora, '{"by": "code"}');
        insert into job (name, settled_until)
        values ('waiting-lists', '2026-11-04 10:59Z'), ('taken-places', '2026-11-04 10:20Z'), ('draft-reminders', '2026-11-04 08:00Z'), ('kept-forms', '2026-11-04 10:50Z');
        insert into job_run (name, scheduled_for, started_at, ended_at, node, outcome, attempt, made_good, counts, error)
        values ('waiting-lists', '2026-11-04 10:59Z', '2026-11-04 10:59Z', '2026-11-04 10:59Z', 'server-1:41:a1b2', 'done', 2, 179, '{"settled": 3}', null),
               ('taken-places', '2026-11-04 10:20Z', '2026-11-04 10:20Z', '2026-11-04 10:20Z', 'server-2:17:c3d4', 'alarm', 1, 0, '{"compared": 240, "wrong": 1}', null),
               ('draft-reminders', '2026-11-04 08:00Z', null, '2026-11-04 10:20Z', null, 'missed', 1, 0, '{}', null),
               ('draft-reminders', '2026-11-03 08:00Z', '2026-11-03 08:00Z', '2026-11-03 08:00Z', 'server-1:41:a1b2', 'failed', 1, 0, '{}', 'TimeoutException'),
               ('kept-forms', '2026-11-04 10:50Z', '2026-11-04 10:50Z', '2026-11-04 10:51Z', 'server-1:41:a1b2', 'lost', 3, 0, '{}', null)
        """;
}
