using System.Net;
using System.Runtime.Versioning;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Verbs;

/// <summary>From nothing to a service that answers, with the database that it brings along.</summary>
[Category("Faults"), NonParallelizable, HoldsTheMachine]
public sealed class FirstStartTests : IDisposable
{
    private static readonly string[] Steps =
        ["Looking for PostgreSQL", "Found PostgreSQL", "Making a database cluster", "Starting the database", "Migrated the schema", "Loaded 5 zones", "Loading the demo", "visitors", "Open http://127.0.0.1:", "organiser@example.org", "/dev/mail"];

    private ServiceFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new();

    [TearDown]
    public void Dispose() => folder.Dispose();

    [Test]
    public async Task The_first_start_tells_each_step_and_the_second_has_nothing_left_to_make()
    {
        await using (var first = folder.Start())
        {
            await first.UntilItSaysAsync("Ctrl+C");
            Assert.That(Steps.Select(s => first.Output.IndexOf(s, StringComparison.Ordinal)), Is.Ordered.And.All.GreaterThanOrEqualTo(0), first.Output);
            Assert.That(await ServiceFolder.ReadyAsync(first), Is.EqualTo(HttpStatusCode.OK));
        }

        await using var second = folder.Start();
        await second.UntilItSaysAsync("Ctrl+C");
        Assert.That(second.Output, Does.Contain("The schema is up to date").And.Not.Contain("Making").And.Not.Contain("Loading the demo"));
    }

    [Test]
    public async Task Stopping_in_the_middle_of_the_first_start_leaves_no_database_behind_and_the_next_start_makes_good()
    {
        await using (var cut = folder.Start())
        {
            await cut.UntilItSaysAsync("Starting the database");
            await cut.SignalAsync("TERM");
            Assert.That(await cut.EndAsync(), Is.Zero, cut.Output);
        }

        Assert.That(File.Exists(folder.PidFile), Is.False);
        await using var next = folder.Start();
        await next.UntilItSaysAsync("Ctrl+C");
        Assert.That(await ServiceFolder.ReadyAsync(next), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test, Platform(Exclude = "Win"), UnsupportedOSPlatform("windows")]
    public async Task The_password_of_the_database_is_for_this_account_only()
    {
        await using var made = folder.Start("migrate");
        Assert.That(await made.EndAsync(), Is.Zero, made.Output);
        Assert.That(
            File.GetUnixFileMode(folder.PasswordFile),
            Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Test]
    public async Task Migrate_ends_without_a_demo_and_demo_makes_it_and_worker_works_until_told()
    {
        await using var migrate = folder.Start("migrate");
        Assert.That(await migrate.EndAsync(), Is.Zero, migrate.Output);
        Assert.That(migrate.Output, Does.Not.Contain("demo"));
        await using var demo = folder.Start("demo");
        Assert.That((await demo.EndAsync(), demo.Output.Contains("visitors", StringComparison.Ordinal)), Is.EqualTo((0, true)), demo.Output);
        await using var worker = folder.Start("worker");
        await worker.UntilItSaysAsync("Working");
        await worker.SignalAsync("TERM");
        Assert.That(await worker.EndAsync(), Is.Zero);
    }
}
