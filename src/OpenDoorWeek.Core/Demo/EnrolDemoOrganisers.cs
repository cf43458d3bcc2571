using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Demo;

/// <summary>Gives the organisers of the demo a second factor whose codes /dev shows; where /dev is closed nobody calls it, and nobody gets in as them.</summary>
public sealed class EnrolDemoOrganisers(Database db, SecretSeal seal, TimeProvider clock)
{
    /// <returns>How many got one now.</returns>
    public Task<int> ExecuteAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => EnrolAsync(tx, now, ct), ct);
    }

    private async Task<int> EnrolAsync(Tx tx, DateTimeOffset now, CancellationToken ct)
    {
        var emails = DemoPeople.Organisers.ToArray();
        var secrets = emails.Select(e => seal.Seal(DemoPeople.SecretOf(e))).ToArray();
        var enrolled = await tx.RunAsync(Insert, new { emails, secrets, now }, ct);
        await tx.CommitAsync(ct);
        return enrolled;
    }

    private const string Insert = """
        insert into second_factor (person_id, secret, enrolled_at, last_step, recovery_made_at)
        select p.person_id, d.secret, @now, 0, @now
          from unnest(@emails::text[], @secrets::text[]) d(email, secret)
          join person p on p.email = d.email
         where exists (select 1 from organiser o where o.person_id = p.person_id)
           and exists (select 1 from edition where is_demo)
        on conflict (person_id) do nothing
        """;
}
