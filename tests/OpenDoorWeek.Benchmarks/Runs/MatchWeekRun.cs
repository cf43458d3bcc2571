using Npgsql;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Db.Embedded;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;
using OpenDoorWeek.Matching.Verification;

namespace OpenDoorWeek.Benchmarks.Runs;

/// <summary>
/// A whole run of the matching out of the database, step by step: read, complete, freeze, plan, check, keep, open again; and its publication, with
/// sixteen organisers who book the same slots by phone meanwhile.
/// </summary>
internal static class MatchWeekRun
{
    private static readonly TimeProvider Clock = new BeforeTheWeek();

    public static void Run(string[] arguments) => RunAsync(new Options(arguments)).GetAwaiter().GetResult();

    private static async Task RunAsync(Options options)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"opendoorweek-runs-{Environment.ProcessId}")).FullName;
        try
        {
            await using var cluster = await PrivateCluster.StartAsync(
                Path.Combine(folder, "cluster"), Environment.GetEnvironmentVariable("Postgres__Programs"), Path.Combine(Path.GetTempPath(), "opendoorweek-postgres-programs"),
                [], Console.WriteLine, CancellationToken.None);
            foreach (var size in options.Sizes)
            {
                await cluster.EnsureDatabaseAsync(size.ToLowerInvariant(), CancellationToken.None);
                await RunAsync(size, Weeks.Make(size, options.Seed, options.GenPy), cluster.ConnectionString(size.ToLowerInvariant()));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RunAsync(string size, Problem week, string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await new MatchWeek(source, connectionString).FillAsync(week);
        await using var db = Database.Open(connectionString);
        Console.WriteLine($"{size}: {week.Visitors.Length} visitors, {week.Slots.Length} slots, {week.Visitors.Sum(v => v.Wishes.Length)} wishes in the database");
        var table = new Table(("step", 24), ("s", 9), ("cpu s", 9), ("MB", 7), ("", 40));
        var work = await BeginAsync(source, db);
        var snapshot = Step(table, "read and build", () => db.TransactAsync(tx => FreezeMatchInput.ReadAsync(tx, MatchWeek.EditionId, default), default), _ => "");
        Step(table, "complete short lists", () => Task.FromResult(snapshot.Complete((ulong)work.Seed)), s => $"{s.Problem.Visitors.Count(v => v.Proposed.Length > 0)} lists longer");
        var problem = Step(table, "read, complete, freeze", () => new FreezeMatchInput(db, Clock).ExecuteAsync(work, default), _ => "")!;
        var plans = new List<Plan>();
        foreach (var preset in Preset.All)
        {
            plans.Add(Step(table, $"plan {preset.Name}", () => Task.FromResult(Weeks.Match(problem, new() { Seed = (ulong)work.Seed, Preset = preset })), p => $"{string.Join('/', p.Counts)}, gap {100.0 * (p.Bound - p.Weighted) / p.Bound:0.0000} %"));
            Step(table, "check it", () => Task.FromResult(Verifier.Verify(problem, plans[^1])), v => v.IsValid ? "valid" : v.Violations[0]);
        }

        Step(table, "keep plans", () => new EndMatchRun(db, Clock).ExecuteAsync(new EndMatchRun.Request.Done(work, problem, plans), default), isKept => $"{isKept}");
        Step(table, "open for a page", () => OpenAsync(db), w => $"{w.Plan.Unmet.Count} wishes not met");
        await PublishAsync(new PublishWeek(source, db, Clock), source, table);
    }

    private static async Task PublishAsync(PublishWeek week, NpgsqlDataSource source, Table table)
    {
        await week.AddOrganiserAsync();
        var form = Step(table, "look before publishing", week.LookAsync, f => $"{f.Changes.Comes} visits, {f.Changes.Mails} mails");
        await RunAsync(source, "update slot set capacity = capacity + 1 where slot_id = (select min(slot_id::text) from slot)::uuid");
        Step(table, "publish what is stale", () => week.PublishAsync(form), result => $"{result}");
        await RunAsync(source, "update slot set capacity = capacity - 1 where slot_id = (select min(slot_id::text) from slot)::uuid");
        Step(table, "publish among 16 callers", () => week.PublishAmongCallersAsync(form), r => $"{r.Result.GetType().Name}; {r.Booked} booked, {r.Refused} refused, {r.Busy} asked to try again");
        Step(table, "is the week sound", week.IsSoundAsync, isSound => $"{isSound}");
    }

    private static async Task RunAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>As if somebody had asked for it and this node had taken it.</summary>
    private static async Task<MatchWork> BeginAsync(NpgsqlDataSource source, Database db)
    {
        await using var insert = source.CreateCommand("insert into match_run (run_id, edition_id, number, preset, started_by, created_at, seed) values (gen_random_uuid(), @edition, 1, 'equal', gen_random_uuid(), '2026-11-02 09:00Z', 7)");
        insert.Parameters.AddWithValue("edition", MatchWeek.EditionId);
        await insert.ExecuteNonQueryAsync();
        return (await new ClaimMatchRun(db, Clock).ExecuteAsync(new("here", TimeSpan.FromHours(1)), default))!;
    }

    private static async Task<MatchedWeek> OpenAsync(Database db)
    {
        await using var tx = await db.BeginAsync(default);
        return (await MatchedWeek.OpenAsync(tx, new(MatchWeek.EditionId, "", "", "", null, null), 1, null, default))!;
    }

    private static T Step<T>(Table table, string name, Func<Task<T>> work, Func<T, string> say)
    {
        var measured = Measure.Run(() => work().GetAwaiter().GetResult());
        table.Row(name, measured.Seconds, measured.CpuSeconds, measured.Megabytes, say(measured.Answer));
        return measured.Answer;
    }

    /// <summary>While the places are shared out, three weeks before.</summary>
    private sealed class BeforeTheWeek : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    }
}
