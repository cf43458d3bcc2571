using System.Diagnostics;
using Npgsql;
using OpenDoorWeek.Benchmarks.Load;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Db.Embedded;

namespace OpenDoorWeek.Benchmarks.Mail;

/// <summary>How soon a mail leaves when nothing else waits, and how many leave in a second when many do, from the running service.</summary>
/// <remarks>Mails are committed by this process, which rings as a service would: what is measured includes the way from one process to another.</remarks>
internal static class MailRun
{
    private const int WarmUp = 300;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static void Run(string[] arguments) => RunAsync(Number(arguments, "single", 200), Number(arguments, "many", 10_000)).GetAwaiter().GetResult();

    private static int Number(string[] arguments, string name, int otherwise) =>
        Array.IndexOf(arguments, $"--{name}") is >= 0 and var at ? int.Parse(arguments[at + 1], null) : otherwise;

    private static async Task RunAsync(int single, int many)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"opendoorweek-mail-{Environment.ProcessId}")).FullName;
        try
        {
            // As an operator's cluster: what is committed is on the disk.
            await using var cluster = await PrivateCluster.StartAsync(
                Path.Combine(folder, "cluster"), Environment.GetEnvironmentVariable("Postgres__Programs"), Path.Combine(Path.GetTempPath(), "opendoorweek-postgres-programs"),
                ["max_connections = 100"], Console.WriteLine, CancellationToken.None);
            await cluster.EnsureDatabaseAsync("load", CancellationToken.None);
            await using var source = NpgsqlDataSource.Create(cluster.ConnectionString("load"));
            var week = new LoadWeek(source, cluster.ConnectionString("load"));
            await week.FillAsync();
            await MeasureAsync(week, single, many);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(LoadWeek week, int single, int many)
    {
        await using var server = new CountingServer();
        await using var db = Database.Open(week.ConnectionString);
        await using var service = await LoadService.StartAsync(
            week.ConnectionString, ("Mail__Host", "127.0.0.1"), ("Mail__Port", $"{server.Port}"), ("Mail__Security", "None"), ("Mail__From", "week@example.org"));
        var clock = await CpuClock.OfAsync(service.ProcessId, week.Source);
        await EnqueueAsync(week, db, "warm", WarmUp);
        await UntilAsync(() => server.TimesOf("warm").Count == WarmUp);
        Console.WriteLine($"{Environment.ProcessorCount} processors for all; load of the machine {CpuClock.Load:0.0}");
        await SingleAsync(week, db, server, single);
        await ManyAsync(week, db, server, many, clock);
    }

    private static async Task SingleAsync(LoadWeek week, Database db, CountingServer server, int single)
    {
        var took = new List<double>();
        for (var i = 0; i < single; i++)
        {
            var name = $"single{i}-";
            var committed = await EnqueueAsync(week, db, name, 1);
            await UntilAsync(() => server.TakenAt($"{name}1@example.org") is not null);
            took.Add(Stopwatch.GetElapsedTime(committed, server.TakenAt($"{name}1@example.org")!.Value).TotalMilliseconds);
            await Task.Delay(Random.Shared.Next(20, 200));
        }

        took.Sort();
        Console.WriteLine($"idle: commit to the server's yes over {single} mails: p50 {took[single / 2]:0} ms, p95 {took[single * 95 / 100]:0} ms, longest {took[^1]:0} ms");
    }

    private static async Task ManyAsync(LoadWeek week, Database db, CountingServer server, int many, CpuClock clock)
    {
        var (connections, before, begun) = (server.Connections, server.Taken, clock.Read());
        await EnqueueAsync(week, db, "many", many);
        await UntilAsync(() => server.Taken == before + many);
        var cpu = clock.Read().Since(begun).PerBooking(many);
        var times = server.TimesOf("many");
        var seconds = Stopwatch.GetElapsedTime(times[0], times[^1]).TotalSeconds;
        Console.WriteLine($"drain: {many} mails in {seconds:0.0} s, {many / seconds:0} a second, over {server.Connections - connections} connections");
        Console.WriteLine($"CPU of a mail: service {cpu.Web:0.00} ms, PostgreSQL {cpu.Postgres:0.00} ms, this process {cpu.Driver:0.00} ms");
    }

    /// <returns>When it was committed, as <see cref="Stopwatch.GetTimestamp"/>.</returns>
    private static async Task<long> EnqueueAsync(LoadWeek week, Database db, string name, int count)
    {
        await using (var command = week.Source.CreateCommand(Insert))
        {
            command.CommandTimeout = 300;
            command.Parameters.AddWithValue("name", name);
            command.Parameters.AddWithValue("count", count);
            command.Parameters.AddWithValue("slotId", LoadWeek.IdOfSlot(0));
            command.Parameters.AddWithValue("personId", LoadWeek.IdOfPerson(0));
            await command.ExecuteNonQueryAsync();
        }

        var committed = Stopwatch.GetTimestamp();
        await db.RingAsync("outbox", CancellationToken.None);
        return committed;
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var watch = Stopwatch.StartNew(); !isSo();)
        {
            if (watch.Elapsed > Patience)
            {
                throw new InvalidOperationException("The mails did not arrive.");
            }

            await Task.Delay(5);
        }
    }

    // The visit whose mails these are is made by the first.
    private const string Insert = """
        with made as (
          insert into booking (booking_id, slot_id, person_id, status, party_size, name, languages, language, created_at, confirmed_at)
          select '00000000-0000-7000-c000-000000000001', @slotId, person_id, 'confirmed', 1, name, languages, language, now(), now()
            from person
           where person_id = @personId
          on conflict do nothing
          returning booking_id),
        participates as (
          insert into participant (participant_id, booking_id, slot_id, person_id, name, language, period, status, calendar_uid, created_at)
          select '00000000-0000-7000-c000-000000000002', booking_id, s.slot_id, p.person_id, p.name, p.language, s.period, 'confirmed', 'p-1@example.org', now()
            from made, slot s, person p
           where s.slot_id = @slotId
             and p.person_id = @personId)
        insert into outbox (kind, key, aggregate_id, recipient, language, ids, message_id, not_before, expires_at, created_at)
        select 'booking.confirmed', @name || n, gen_random_uuid(), @name || n || '@example.org', 'nl',
               '{"participantId": "00000000-0000-7000-c000-000000000002"}', @name || n, now(), now() + interval '2 days', now()
          from generate_series(1, @count) n
        """;
}
