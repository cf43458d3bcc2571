using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Organisers;

/// <summary>Somebody is organiser no more: role, second factor and sessions end at once, and so do the invitations she made.</summary>
public sealed class RemoveOrganiser(Database db, TimeProvider clock)
{
    /// <param name="By">May be the person herself.</param>
    /// <param name="PersonId">Who goes.</param>
    public sealed record Request(OrganiserScope By, Guid PersonId);

    public abstract record Result
    {
        private Result() { }

        public sealed record Removed : Result;

        /// <summary>No organiser, or one of zones that are not hers.</summary>
        public sealed record Unknown : Result;

        /// <summary>Somebody must be left who can invite others for every zone.</summary>
        public sealed record LastOfAllZones : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => RemoveAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> RemoveAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        await Roles.LockAsync(tx, ct);
        var (by, whom) = (await Roles.ReadAsync(tx, request.By.PersonId, ct), await Roles.ReadAsync(tx, request.PersonId, ct));
        if (by is null || whom is null || !by.Covers(whom.Zones))
        {
            return new Result.Unknown();
        }

        if (whom.IsAll && !await tx.FindAsync<bool>(IsAnotherOfAll, new { request.PersonId }, ct))
        {
            return new Result.LastOfAllZones();
        }

        // The second factor before the sessions: who is giving it just now holds its row, and her new session is seen after.
        foreach (var sql in (string[])[DeleteRole, DeleteFactor, DeleteSessions, EndInvitations])
        {
            tx.Add(sql, new { request.PersonId, now });
        }

        tx.AddAudit(now, by.PersonId, "organiser.removed", request.PersonId, new { zones = Roles.Say(whom.Zones) });
        await tx.CommitAsync(ct);
        return new Result.Removed();
    }

    private const string IsAnotherOfAll = """
        select exists (
          select 1
            from organiser
           where zone_code is null
             and person_id <> @PersonId)
        """;

    private const string DeleteRole = """
        delete from organiser
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

    // Hers, and those that would make her organiser again.
    private const string EndInvitations = """
        update organiser_invitation i
           set outcome = 'withdrawn', ended_at = @now, secret = null
          from person p
         where p.person_id = @PersonId
           and (i.invited_by = p.person_id or i.email = p.email)
           and i.outcome is null
        """;
}
