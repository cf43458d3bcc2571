using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Organisers;

/// <summary>For an organiser whose phone is gone: her second factor and sessions end, and a mail lets her set up a new one.</summary>
public sealed class ResetSecondFactor(Database db, TimeProvider clock)
{
    /// <param name="By">May be the person herself, who came in with a recovery code.</param>
    /// <param name="PersonId">Whose.</param>
    public sealed record Request(OrganiserScope By, Guid PersonId);

    /// <returns>False: no organiser, or one of zones that are not hers.</returns>
    public Task<bool> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => ResetAsync(tx, request, now, ct), ct);
    }

    private static async Task<bool> ResetAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        await Roles.LockAsync(tx, ct);
        var (by, whom) = (await Roles.ReadAsync(tx, request.By.PersonId, ct), await Roles.ReadAsync(tx, request.PersonId, ct));
        if (by is null || whom is null || !by.Covers(whom.Zones))
        {
            return false;
        }

        var person = (await tx.FindAsync<Person>(Find, new { request.PersonId }, ct))!;
        foreach (var sql in (string[])[DeleteFactor, DeleteSessions, SupersedeOlder])
        {
            tx.Add(sql, new { request.PersonId, person.Email, now });
        }

        tx.AddInvitation(Invitation.New(person.Email, person.Language, whom.Zones, by.PersonId, renewsFactor: true, now), isMailed: true, now);
        tx.AddAudit(now, by.PersonId, "second-factor.reset", request.PersonId, new { });
        await tx.CommitAsync(ct);
        return true;
    }

    private sealed record Person(string Email, Language Language);

    private const string Find = """
        select email, language
          from person
         where person_id = @PersonId
        """;

    private const string DeleteFactor = """
        delete from second_factor
         where person_id = @PersonId
        """;

    private const string DeleteSessions = """
        delete from session
         where person_id = @PersonId
        """;

    private const string SupersedeOlder = """
        update organiser_invitation
           set outcome = 'superseded', ended_at = @now, secret = null
         where email = @Email
           and renews_factor
           and outcome is null
        """;
}
