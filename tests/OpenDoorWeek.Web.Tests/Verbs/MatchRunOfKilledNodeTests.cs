using Npgsql;
using NUnit.Framework;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Verbs;

/// <summary>Two workers as processes of their own; one is killed in the middle of a run of the matching.</summary>
[Category("Faults")]
public sealed class MatchRunOfKilledNodeTests : DbTest
{
    private const int Patience = 120_000;
    private readonly TestFolder folder = TestFolder.Make("matching");
    private readonly List<StartedService> workers = [];

    [TearDown]
    public async Task StopAllAsync()
    {
        await Task.WhenAll(workers.Select(n => n.DisposeAsync().AsTask()));
        folder.Dispose();
    }

    [Test]
    public async Task Another_worker_does_the_run_of_a_killed_one_and_nothing_half_is_left()
    {
        var matching = new MatchRows(Rows, RunAsync);
        var editionId = await matching.AddEditionAsync();
        var slotId = await Rows.AddSlotAsync();
        await matching.AddWishesAsync(editionId, [slotId]);
        await new StartMatchRun(Db, Clock).ExecuteAsync(new(new(await Rows.AddOrganiserAsync(), null), "zuid-2026", "equal", Guid.NewGuid()), default);

        var dead = await KillInTheMiddleAsync();
        Assert.That(await ReadAsync<string>("select state from match_run"), Is.EqualTo("running"));
        Assert.That(await ReadAsync<long>("select count(*) from match_plan"), Is.Zero);
        // As if its half minute were over.
        await RunAsync("update match_run set lease_until = clock_timestamp()");
        workers.Add(Start(1));

        Assert.That(async () => await ReadAsync<string>("select attempt || ' ' || state from match_run"), Is.EqualTo("2 done").After(Patience, 200), Outputs);
        Assert.That(await ReadAsync<string>("select node from match_run"), Is.Not.EqualTo(dead));
        Assert.That(await ReadAsync<long>("select count(*) from match_plan"), Is.EqualTo(3));
    }

    /// <summary>Holds the table that the run reads first, so that whoever works on it is in the middle.</summary>
    private async Task<string> KillInTheMiddleAsync()
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var held = await connection.BeginTransactionAsync();
        await using var hold = new NpgsqlCommand("lock table wish_unavailable in access exclusive mode", connection, held);
        await hold.ExecuteNonQueryAsync();
        workers.Add(Start(0));
        Assert.That(async () => await ReadAsync<string?>("select node from match_run where state = 'running'"), Is.Not.Null.After(Patience, 100), Outputs);
        var node = await ReadAsync<string>("select node from match_run");
        await workers[0].SignalAsync("KILL");
        await workers[0].EndAsync();
        return node;
    }

    private StartedService Start(int index) => StartedService.Start(
        ["worker", "--urls", "http://127.0.0.1:0"],
        ("ASPNETCORE_ENVIRONMENT", "Development"), ("Clock__Now", $"{Rows.Today:yyyy-MM-ddTHH:mm:sszzz}"), ("Mail__Mode", "None"),
        ("ConnectionStrings__OpenDoorWeek", $"{ConnectionString};Options=-c lock_timeout=60s -c statement_timeout=90s"),
        ("DataFolder", Path.Combine(folder.Path, $"{index}")));

    private string Outputs() => string.Join("\n---\n", workers.Select(n => n.Output));
}
