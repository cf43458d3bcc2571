using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>Organisers of all zones say whether a structure counts as experienced, where the history of editions is wrong, or leave it to history again.</summary>
public sealed class SetExperience(Database db, TimeProvider clock)
{
    /// <param name="IsExperienced">Null: as history has it.</param>
    public sealed record Request(OrganiserScope By, string Slug, Guid OrganisationId, bool? IsExperienced);

    public abstract record Result
    {
        private Result() { }

        public sealed record Set : Result;

        public sealed record Refused(PairingRefusal Refusal) : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => SetAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> SetAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await HeldEdition.LockAsync(tx, request.By, request.Slug, ct) is not { } edition
            || await tx.FindAsync<Guid?>(FindHost, new { edition.EditionId, request.OrganisationId }, ct) is null)
        {
            return new Result.Refused(new PairingRefusal.Unknown());
        }

        var (r, by) = (request, request.By.PersonId);
        var changed = r.IsExperienced is { } isExperienced
            ? await tx.RunAsync(Upsert, new { edition.EditionId, r.OrganisationId, isExperienced, by, now }, ct)
            : await tx.RunAsync(Delete, new { edition.EditionId, r.OrganisationId }, ct);
        if (changed > 0)
        {
            tx.AddAudit(now, by, "pairing.experience", edition.EditionId, new { r.OrganisationId, r.IsExperienced });
            await tx.CommitAsync(ct);
        }

        return new Result.Set();
    }

    private const string FindHost = """
        select host_id
          from host
         where edition_id = @EditionId
           and organisation_id = @OrganisationId
        """;

    private const string Upsert = """
        insert into pairing_experience as x (edition_id, organisation_id, is_experienced, decided_by, decided_at)
        values (@EditionId, @OrganisationId, @isExperienced, @by, @now)
        on conflict (edition_id, organisation_id) do update
           set is_experienced = excluded.is_experienced, decided_by = excluded.decided_by, decided_at = excluded.decided_at
         where x.is_experienced <> excluded.is_experienced
        """;

    private const string Delete = """
        delete from pairing_experience
         where edition_id = @EditionId
           and organisation_id = @OrganisationId
        """;
}
