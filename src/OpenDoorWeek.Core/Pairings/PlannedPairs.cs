using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>What publishing a run would do now.</summary>
/// <param name="IsStale">What the run saw is not so any more.</param>
/// <param name="Searching">Opt-ins of those who stay alone and were not told yet.</param>
/// <param name="Mails">That would leave.</param>
internal sealed record PlannedPairs(PairingRunHead Run, PairingPlan Plan, PairingPool Pool, bool IsStale, IReadOnlyList<Guid> Searching, int Mails)
{
    /// <returns>Null: no such run.</returns>
    public static async Task<PlannedPairs?> ReadAsync(Tx tx, Guid editionId, int number, CancellationToken ct)
    {
        if ((await PairingRunHead.ListAsync(tx, editionId, number, ct)).SingleOrDefault() is not { } run)
        {
            return null;
        }

        var plan = PairingFile.ReadPlan((await tx.FindAsync<string>(ReadPlan, new { run.RunId }, ct))!);
        var pool = await PairingPool.ReadAsync(tx, editionId, ct);
        var searching = await UntoldAsync(tx, plan.Alone, ct);
        var personOf = pool.Seekers.ToDictionary(s => s.OptInId, s => s.PersonId);
        var proposed = plan.Pairs.SelectMany(p => new[] { p.One, p.Other }).Select(o => personOf.GetValueOrDefault(o, o)).Distinct().Count();
        return new(run, plan, pool, PairingFile.HashOf(pool) != run.ProblemHash, searching, proposed + searching.Count);
    }

    /// <summary>Of those who have nobody, whom nobody has told so.</summary>
    public static async Task<IReadOnlyList<Guid>> UntoldAsync(Tx tx, IReadOnlyList<PairingPlan.Lone> alone, CancellationToken ct)
    {
        Guid[] optIns = [.. alone.Where(l => !l.HasOne).Select(l => l.OptInId)];
        var told = await tx.ListAsync<string>(ListTold, new { keys = optIns.Select(o => $"{o}").ToArray() }, ct);
        return [.. optIns.Where(o => !told.Contains($"{o}"))];
    }

    /// <summary>For the rule of publishing; a refusal that stands whatever is typed.</summary>
    public PairingRefusal? Refuse(DateOnly firstDay, DateOnly today) =>
        Run.PublishedAt is { } at ? new PairingRefusal.Published(at)
        : today >= firstDay ? new PairingRefusal.WeekBegan(firstDay)
        : IsStale ? new PairingRefusal.Stale()
        : Mails == 0 ? new PairingRefusal.NothingToSend() : null;

    private const string ReadPlan = """
        select plan::text
          from pairing_run
         where run_id = @RunId
        """;

    private const string ListTold = """
        select key
          from outbox
         where kind = 'pair.searching'
           and key = any(@keys)
        """;
}
