using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Publications;

/// <summary>Organisers stop a publication: what has not left is never sent, and who was not shown her outcome is not. Bookings stay until the next one.</summary>
public sealed class StopPublication(Database db, TimeProvider clock)
{
    /// <param name="Number">Of the publication.</param>
    public sealed record Request(OrganiserScope By, string Slug, int Number);

    public abstract record Result
    {
        private Result() { }

        /// <summary>It is stopped, now or since before.</summary>
        /// <param name="Mails">That do not leave by this.</param>
        public sealed record Stopped(int Mails) : Result;

        public sealed record Refused(PublicationRefusal Refusal) : Result;
    }

    /// <exception cref="BusyException">Others held what it needs, also after further tries.</exception>
    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => StopAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> StopAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        await PublicationLock.AllowTimeAsync(tx, ct);
        if (await HeldEdition.LockAsync(tx, request.By, request.Slug, ct) is not { } edition
            || await tx.FindLastAsync<Facts>([Lock, Read], new { edition.EditionId, request.Number }, ct) is not { } facts)
        {
            return new Result.Refused(new PublicationRefusal.Unknown());
        }

        if (facts.StoppedAt is not null)
        {
            return new Result.Stopped(0);
        }

        // Under the lock of its row no mail of it is written any more; a sender that holds one which has not left loses it.
        var mails = await tx.RunAsync(StopMails, new { facts.PublicationId }, ct);
        if (mails == 0 && facts.ReleaseAt <= now)
        {
            return new Result.Refused(new PublicationRefusal.NothingToStop());
        }

        tx.Add(Stop, new { facts.PublicationId, by = request.By.PersonId, now });
        tx.AddAudit(now, request.By.PersonId, "publication.stopped", edition.EditionId, new { request.Number, mails });
        await tx.CommitAsync(ct);
        return new Result.Stopped(mails);
    }

    private sealed record Facts(Guid PublicationId, DateTimeOffset ReleaseAt, DateTimeOffset? StoppedAt);

    private const string Lock = """
        select publication_id
          from publication
         where edition_id = @EditionId
           and number = @Number
           for no key update
        """;

    private const string Read = """
        select publication_id, release_at, stopped_at
          from publication
         where edition_id = @EditionId
           and number = @Number
        """;

    private const string StopMails = $"""
        update outbox o
           set state = 'stopped', lease_no = lease_no + 1, lease_owner = null, lease_until = null
         where o.publication_id = @PublicationId
           and o.state <> 'stopped'
           and {PublicationBasis.IsUnsent}
        """;

    private const string Stop = """
        update publication
           set stopped_by = @by, stopped_at = @now
         where publication_id = @PublicationId
        """;
}
