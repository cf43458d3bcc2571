using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>Organisers of all zones end a pair, as somebody asked them to by phone. Who had accepted is told without a reason; all are proposed anew by the job.</summary>
public sealed class EndByHand(Database db, TimeProvider clock)
{
    public sealed record Request(OrganiserScope By, string Slug, Guid PairId);

    public abstract record Result
    {
        private Result() { }

        /// <summary>It has ended, now or since before.</summary>
        public sealed record Ended : Result;

        public sealed record Refused(PairingRefusal Refusal) : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => EndAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> EndAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await HeldEdition.LockAsync(tx, request.By, request.Slug, ct) is not { } edition
            || await tx.FindAsync<Found>(Find, new { edition.EditionId, request.PairId }, ct) is not { } pair)
        {
            return new Result.Refused(new PairingRefusal.Unknown());
        }

        if (pair.IsLive)
        {
            PairMails.AddEnded(tx, [request.PairId], [], now);
            EndPair.End(tx, [request.PairId], EndPair.ByOrganiser, now);
            tx.AddAudit(now, request.By.PersonId, "pairing.ended", edition.EditionId, new { request.PairId, reason = EndPair.ByOrganiser });
            await tx.CommitAsync(ct);
        }

        return new Result.Ended();
    }

    private sealed record Found(Guid PairId, bool IsLive);

    private const string Find = """
        select pair_id, is_live
          from pair
         where edition_id = @EditionId
           and pair_id = @PairId
        """;
}
