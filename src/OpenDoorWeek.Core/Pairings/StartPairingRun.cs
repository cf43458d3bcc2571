using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>Organisers of all zones let everybody who is free be paired, to look at first: nothing is sent, and nobody is proposed to anybody.</summary>
public sealed class StartPairingRun(Database db, TimeProvider clock)
{
    /// <param name="Key">From the form.</param>
    public sealed record Request(OrganiserScope By, string Slug, Guid Key);

    public abstract record Result
    {
        private Result() { }

        public sealed record Done(int Number) : Result;

        public sealed record Refused(PairingRefusal Refusal) : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => StartAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> StartAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var once = new Once($"{request.By.PersonId}", "pairing-run.start", request.Key, new { request.Slug });
        if (await tx.ClaimAsync(once, now, ct) is var earlier && (earlier.HasOtherBody || earlier.Answer is not null))
        {
            return earlier.HasOtherBody ? new Result.Refused(new PairingRefusal.KeyReused()) : new Result.Done(int.Parse(earlier.Answer!, null));
        }

        if (await HeldEdition.LockAsync(tx, request.By, request.Slug, ct) is not { } edition)
        {
            return new Result.Refused(new PairingRefusal.Unknown());
        }

        var pool = await PairingPool.ReadAsync(tx, edition.EditionId, ct);
        if (Refuse(edition.FirstDay, pool.Seekers.Count, Brussels.DayOf(now)) is { } refusal)
        {
            return new Result.Refused(refusal);
        }

        var number = await tx.FindAsync<int>(NextNumber, new { edition.EditionId }, ct);
        await WriteAsync(tx, request, edition.EditionId, number, pool, once, now, ct);
        return new Result.Done(number);
    }

    /// <summary>The rule.</summary>
    internal static PairingRefusal? Refuse(DateOnly firstDay, int seekers, DateOnly today) =>
        today >= firstDay ? new PairingRefusal.WeekBegan(firstDay) : seekers == 0 ? new PairingRefusal.NobodyAsked() : null;

    private static async Task WriteAsync(Tx tx, Request request, Guid editionId, int number, PairingPool pool, Once once, DateTimeOffset now, CancellationToken ct)
    {
        var seed = PairingPlanner.Seed(editionId, number);
        var plan = PairingPlanner.Plan(pool, seed, ct);
        tx.Add(Insert, new
        {
            runId = Guid.CreateVersion7(now),
            editionId,
            number,
            seed,
            PairingPlanner.Engine,
            hash = PairingFile.HashOf(pool),
            problem = PairingFile.Of(pool),
            plan = PairingFile.Of(plan),
            plan.BuddyWeight,
            plan.BuddyBound,
            plan.MentorWeight,
            plan.MentorBound,
            request.By.PersonId,
            now,
        });
        tx.AddAudit(now, request.By.PersonId, "pairing-run.made", editionId, new { number, pairs = plan.Pairs.Count, alone = plan.Alone.Count });
        tx.AddAnswer(once, number);
        await tx.CommitAsync(ct);
    }

    private const string NextNumber = """
        select coalesce(max(number), 0) + 1
          from pairing_run
         where edition_id = @EditionId
        """;

    private const string Insert = """
        insert into pairing_run (run_id, edition_id, number, seed, engine, problem_hash, problem, plan, buddy_weight, buddy_bound, mentor_weight, mentor_bound, started_by, created_at)
        values (@runId, @editionId, @number, @seed, @Engine, @hash, @problem, @plan::jsonb, @BuddyWeight, @BuddyBound, @MentorWeight, @MentorBound, @PersonId, @now)
        """;
}
