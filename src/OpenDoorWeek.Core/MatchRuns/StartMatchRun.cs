using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>Organisers of all zones ask for a run of the matching. A worker does it; nothing is sent, and no booking changes.</summary>
public sealed class StartMatchRun(Database db, TimeProvider clock)
{
    /// <param name="Preset">A name of <see cref="Matching.Plans.Preset.All"/>.</param>
    /// <param name="Key">From the form.</param>
    public sealed record Request(OrganiserScope By, string Slug, string Preset, Guid Key);

    public abstract record Result
    {
        private Result() { }

        public sealed record Started(int Number) : Result;

        public sealed record Refused(MatchRefusal Refusal) : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => StartAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> StartAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var once = new Once($"{request.By.PersonId}", "match-run.start", request.Key, new { request.Slug, request.Preset });
        if (await tx.ClaimAsync(once, now, ct) is var earlier && (earlier.HasOtherBody || earlier.Answer is not null))
        {
            return earlier.HasOtherBody ? new Result.Refused(new MatchRefusal.KeyReused()) : new Result.Started(int.Parse(earlier.Answer!, null));
        }

        if (await HeldEdition.LockAsync(tx, request.By, request.Slug, ct) is not { } edition)
        {
            return new Result.Refused(new MatchRefusal.Unknown());
        }

        var facts = (await tx.FindAsync<Facts>(ReadFacts, new { edition.EditionId, phase = Phase.Matchmaking }, ct))!;
        if (Refuse(facts, now) is { } refusal)
        {
            return new Result.Refused(refusal);
        }

        await WriteAsync(tx, request, edition.EditionId, facts, once, now, ct);
        return new Result.Started(facts.NextNumber);
    }

    /// <summary>The rule.</summary>
    internal static MatchRefusal? Refuse(Facts facts, DateTimeOffset now) =>
        PhaseGate.At(facts.OpensAt, facts.ClosesAt, now) is var gate and not PhaseGate.Open ? new MatchRefusal.WrongPhase(gate)
        : facts.Running is { } running ? new MatchRefusal.RunsAlready(running)
        : facts.HasWishes ? null : new MatchRefusal.NobodyWishes();

    private static async Task WriteAsync(Tx tx, Request request, Guid editionId, Facts facts, Once once, DateTimeOffset now, CancellationToken ct)
    {
        var (runId, seed) = (Guid.CreateVersion7(), (long)new MatchSeed(facts.Secret, []).Number);
        tx.Add(Insert, new { runId, editionId, number = facts.NextNumber, request.Preset, request.By.PersonId, now, seed });
        tx.AddAudit(now, request.By.PersonId, "match-run.started", editionId, new { number = facts.NextNumber, request.Preset });
        tx.AddAnswer(once, facts.NextNumber);
        await tx.CommitAsync(ct);
    }

    /// <param name="Running">Number of the run that waits or runs; null: none.</param>
    internal sealed record Facts(DateTimeOffset? OpensAt, DateTimeOffset? ClosesAt, byte[] Secret, int NextNumber, int? Running, bool HasWishes);

    private const string ReadFacts = """
        select p.opens_at, p.closes_at, m.secret,
               (select coalesce(max(r.number), 0) + 1 from match_run r where r.edition_id = m.edition_id) as next_number,
               (select r.number from match_run r where r.edition_id = m.edition_id and r.state in ('queued', 'running')) as running,
               exists (select 1 from wish_list l where l.edition_id = m.edition_id and l.submitted_at is not null) as has_wishes
          from match_seed m
          left join edition_phase p on p.edition_id = m.edition_id and p.phase = @phase
         where m.edition_id = @EditionId
        """;

    private const string Insert = """
        insert into match_run (run_id, edition_id, number, preset, started_by, created_at, seed)
        values (@runId, @editionId, @number, @Preset, @PersonId, @now, @seed)
        """;
}
