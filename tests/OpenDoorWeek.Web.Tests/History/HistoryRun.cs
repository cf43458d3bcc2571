using System.Collections.Concurrent;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.WaitingList;
using OpenDoorWeek.TestSupport;
using OpenDoorWeek.Web.Settings;

namespace OpenDoorWeek.Web.Tests.History;

/// <summary>
/// Sixteen clients press buttons on the real site, over sockets, on a database of their own; at quiet points everything that happened is
/// replayed and judged. Who asks for what is decided by dice of one seed; who comes first is not.
/// </summary>
internal sealed class HistoryRun : IAsyncDisposable
{
    private const int Clients = 16;

    /// <summary>So many operations old the board may be.</summary>
    private const int BoardLives = 24;

    private static readonly TimeSpan LongestLeap = TimeSpan.FromHours(6);

    /// <summary>So old the organiser's session may be: it and the longest leap lie within the half day that it lasts.</summary>
    private static readonly TimeSpan SessionLives = TimeSpan.FromHours(5);

    private readonly Random dice;
    private readonly Database db;
    private readonly Recorder recorder;
    private readonly Rows rows;
    private readonly string connectionString;
    private readonly List<string> complaints = [];
    private readonly Operation[] wheel;
    private readonly SemaphoreSlim door = new(1);
    private IReadOnlyList<Someone> people = [];
    private World world = null!;
    private DateTimeOffset organiserSignsInAt;
    private int worlds, done, planned, boardRead;

    private HistoryRun(string connectionString, int seed, Func<string, string> rewrite, IReadOnlyList<Operation> operations)
    {
        wheel = [.. operations.SelectMany(o => Enumerable.Repeat(o, o.Weight))];
        (this.connectionString, dice) = (connectionString, new(seed));
        Source = NpgsqlDataSource.Create(connectionString);
        (db, recorder, rows) = (Database.Open(connectionString, rewrite), new(Source), new(Source));
    }

    public NpgsqlDataSource Source { get; }

    public WebSite Site { get; private set; } = null!;

    public HistoryClock Clock { get; } = new(Rows.Today);

    public Answers Answers { get; } = new();

    public FaultLog Faults { get; } = new();

    public Board Board { get; private set; } = new();

    /// <summary>Forms that stand open, by browser and form.</summary>
    public ConcurrentDictionary<(WebBrowser, string), IReadOnlyList<KeyValuePair<string, string>>> Tabs { get; } = [];

    /// <summary>How often which operation ended how.</summary>
    public ConcurrentDictionary<(string Operation, string Outcome), int> Outcomes { get; } = [];

    /// <summary>What is wrong; empty: nothing.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <param name="seed">Of all dice.</param>
    /// <param name="without">Takes a lock or a guard out of the service's statements; null: nothing.</param>
    /// <param name="unguarded">Statements that drop the constraints below it, which would catch what it catches; null: none.</param>
    /// <param name="operations">What people do; null: everything.</param>
    public static async Task<HistoryRun> StartAsync(
        int seed, Func<string, string>? without = null, IReadOnlyList<string>? unguarded = null, IReadOnlyList<Operation>? operations = null)
    {
        var run = new HistoryRun(await TestCluster.CloneAsync(), seed, without ?? (sql => sql), operations ?? Operation.All);
        await run.recorder.InstallAsync();
        foreach (var drop in unguarded ?? [])
        {
            await run.RunAsync(drop);
        }

        var most = int.MaxValue;
        run.Site = await WebSite.StartAsync(run.db, run.Clock, services => services
            .AddSingleton(new Limits(most, most, most, most, most, most))
            .AddSingleton<ILoggerProvider>(run.Faults));
        return run;
    }

    /// <summary>One world from its first day to its last, judged after each leg; ends early where something is wrong.</summary>
    /// <param name="operations">In all.</param>
    /// <param name="legs">Parts, each of which ends in a quiet point.</param>
    public async Task LiveAsync(int operations, int legs)
    {
        world = await World.MakeAsync(rows, Source, Site, people, ++worlds, Clock.Now);
        people = world.People;
        Clock.Leap(world.Begins - Clock.Now);
        while (await Site.Services.GetRequiredService<ExpireOffers>().ExecuteAsync(default) > 0)
        {
            // What the last world left is over.
        }

        Answers.Forget();
        Tabs.Clear();
        await recorder.ClearAsync();
        await RunAsync("analyze booking, participant, waiting_entry, waiting_offer, outbox");
        (done, planned) = (0, operations);
        for (var leg = 1; leg <= legs && complaints.Count == 0; leg++)
        {
            await RunLegAsync(operations * leg / legs);
            await JudgeAsync();
        }
    }

    /// <summary>Goes on towards the end of the world: through its first days in large steps, through the last two slowly.</summary>
    public void LetTimeGoOn(Random dice)
    {
        lock (wheel)
        {
            var lived = (double)Volatile.Read(ref done) / planned;
            var part = lived < 0.5 ? lived * 1.6 : 0.8 + ((lived - 0.5) * 0.4);
            var due = world.Begins + (part * (world.Ends - world.Begins)) - Clock.Now;
            Clock.Leap(due <= TimeSpan.Zero ? TimeSpan.FromMinutes(dice.Next(1, 10)) : due < LongestLeap ? due : LongestLeap);
        }
    }

    /// <summary>Signs the organiser in anew before her session ends.</summary>
    public async Task KeepOrganiserSignedInAsync()
    {
        await door.WaitAsync();
        try
        {
            if (Clock.Now >= organiserSignsInAt)
            {
                await world.Organiser.Browser.SignInAsync(world.Organiser.PersonId, secondFactor: true);
                organiserSignsInAt = Clock.Now + SessionLives;
            }
        }
        finally
        {
            door.Release();
        }
    }

    /// <summary>Ends it and counts the deadlocks, of which there is to be none.</summary>
    public async Task EndAsync()
    {
        await DisposeSiteAsync();
        var deadlocks = await TestCluster.CountDeadlocksAsync(connectionString);
        if (deadlocks > 0)
        {
            complaints.Add($"deadlock: PostgreSQL had to break {deadlocks}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await DisposeSiteAsync();
        door.Dispose();
        await TestCluster.DropAsync(connectionString);
    }

    private async Task JudgeAsync()
    {
        var contacts = world.Contacts.ToDictionary(c => c.Key, c => new[] { c.Value.PersonId });
        complaints.AddRange(Answers.Complaints);
        complaints.AddRange(await AtRest.CheckAsync(Source, world.EditionId));
        complaints.AddRange(Checker.Check(world.Slots, await recorder.ReadAsync(), Answers.Facts(await HoldsAsync()), contacts, World.StopsBefore));
    }

    private async Task RunLegAsync(int until)
    {
        var clients = Enumerable.Range(0, Clients).Select(_ => new Client(this, world, new(dice.Next()))).ToList();
        await ReadBoardAsync();
        await Task.WhenAll(clients.Select(c => Task.Run(() => RunClientAsync(c, until))));
        clients.ForEach(c => c.Dispose());
        done = until;
    }

    private async Task RunClientAsync(Client client, int until)
    {
        for (int number; (number = Interlocked.Increment(ref done)) <= until;)
        {
            if (number - Volatile.Read(ref boardRead) >= BoardLives)
            {
                await ReadBoardAsync();
            }

            var operation = wheel[client.Dice.Next(wheel.Length)];
            try
            {
                Outcomes.AddOrUpdate((operation.GetType().Name, await operation.RunAsync(client)), 1, (_, count) => count + 1);
            }
            catch (Exception failure)
            {
                Answers.Complain($"error: {operation.GetType().Name} ended in {failure}");
                return;
            }
        }
    }

    private async Task ReadBoardAsync()
    {
        Volatile.Write(ref boardRead, Volatile.Read(ref done));
        Board = await Board.ReadAsync(Source, world.EditionId, Clock.Now);
    }

    private async Task<IReadOnlyDictionary<string, string>> HoldsAsync()
    {
        await using var connection = await Source.OpenConnectionAsync();
        var answers = await connection.QueryAsync<(string Key, string BookingId)>("select key::text, answer ->> 'bookingId' from idempotency_key where route = 'bookings/hold'");
        return answers.ToDictionary(a => a.Key, a => a.BookingId);
    }

    private async Task RunAsync(string sql)
    {
        await using var connection = await Source.OpenConnectionAsync();
        await connection.ExecuteAsync(sql);
    }

    private async Task DisposeSiteAsync()
    {
        await Site.DisposeAsync();
        await db.DisposeAsync();
        await Source.DisposeAsync();
    }
}
