using System.Diagnostics;
using System.Globalization;
using Npgsql;
using NUnit.Framework;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Publications;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Publications;

/// <summary>A process of its own publishes and is killed, with the publication, the outcomes and the bookings written and not the rest.</summary>
[Category("Faults"), NonParallelizable, HoldsTheMachine]
public sealed class KilledPublicationTests : PublicationTest
{
    private const string IsStuck = """
        select exists (select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%insert into participant%')
        """;

    private const string Block = """
        insert into booking (booking_id, slot_id, person_id, status, party_size, name, languages, language, created_at, confirmed_at)
        values (@id, @slotId, @personId, 'confirmed', 1, 'Ada', '{nl}', 'nl', now(), now());
        insert into participant (participant_id, booking_id, slot_id, person_id, name, language, period, status, calendar_uid, created_at)
        select @id, @id, slot_id, @personId, 'Ada', 'nl', period, 'confirmed', @id::text, now() from slot where slot_id = @slotId
        """;

    [Test]
    public async Task Killed_in_the_middle_of_it_nothing_is_half_published_and_the_next_organiser_publishes()
    {
        var slotId = await Rows.AddSlotAsync();
        var personId = await Matching.AddWishesAsync(EditionId, [slotId]);
        var (run, before) = (await ShareOutAsync(), await WorldAsync());
        await using (var source = NpgsqlDataSource.Create(ConnectionString))
        {
            // Somebody who never commits keeps the very place that the publication is about to write.
            await using var connection = await source.OpenConnectionAsync();
            await using var open = await connection.BeginTransactionAsync();
            await Dapper.SqlMapper.ExecuteAsync(connection, Block, new { id = Guid.NewGuid(), slotId, personId }, open);
            using var process = PublishInAProcess.Start(ConnectionString, Olga.PersonId, run, (await LookAsync(run)).Changes.Mails);
            await UntilAsync(() => ReadAsync<bool>(IsStuck));
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            await open.RollbackAsync();
        }

        await UntilAsync(async () => !await ReadAsync<bool>("select exists (select 1 from pg_locks l join pg_class c on c.oid = l.relation where c.relname = 'publication' and l.pid <> pg_backend_pid())"));
        Assert.That(await WorldAsync(), Is.EqualTo(before));
        Assert.That(await PublishAsync(run), Is.EqualTo(new PublishPlan.Result.Published(1)));
        await AssertSoundAsync();
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var waited = Stopwatch.StartNew(); !await holds(); await Task.Delay(20))
        {
            Assert.That(waited.Elapsed, Is.LessThan(TimeSpan.FromMinutes(2)), "it did not come so far");
        }
    }
}

/// <summary>What the other process does: a test that does nothing unless it was started for it.</summary>
[TestFixture, Category("Faults")]
public sealed class PublishInAProcess
{
    private const string Asked = "ODW_CHILD_PUBLISHES";

    /// <summary>Begins it.</summary>
    public static Process Start(string connectionString, Guid organiserId, int run, int mails)
    {
        var assembly = typeof(PublishInAProcess).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", ["vstest", assembly, $"--TestCaseFilter:FullyQualifiedName~{typeof(PublishInAProcess).FullName}"]) { RedirectStandardOutput = true };
        start.Environment[Asked] = string.Create(CultureInfo.InvariantCulture, $"{organiserId}|{run}|{mails}|{connectionString}");
        return Process.Start(start)!;
    }

    [Test]
    public async Task Somebody_publishes_where_she_was_asked_to()
    {
        if (Environment.GetEnvironmentVariable(Asked)?.Split('|', 4) is not [var organiser, var run, var mails, var connectionString])
        {
            return;
        }

        await using var db = Database.Open(connectionString);
        var request = new PublishPlan.Request(
            new(Guid.Parse(organiser), null), "zuid-2026", int.Parse(run, CultureInfo.InvariantCulture), "equal", int.Parse(mails, CultureInfo.InvariantCulture), 0, Guid.NewGuid());
        await new PublishPlan(db, new TestClock(TestSupport.Rows.Today), PublicationTest.Site).ExecuteAsync(request, default);
    }
}
