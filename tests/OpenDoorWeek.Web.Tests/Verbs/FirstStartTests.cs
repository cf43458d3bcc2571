using System.Globalization;
using System.Net;
using System.Runtime.Versioning;
using System.Text.RegularExpressions;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Verbs;

/// <summary>From nothing to a service that answers, with the database that it brings along.</summary>
[Category("Faults"), NonParallelizable, HoldsTheMachine]
public sealed class FirstStartTests : IDisposable
{
    private static readonly string[] Steps =
        ["Looking for PostgreSQL", "Found PostgreSQL", "Making a database cluster", "Starting the database", "Migrated the schema", "Loaded 5 zones", "Loading the demo", "visitors", "Open http://127.0.0.1:", "organiser@example.org", "/dev/mail"];

    private TestFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = TestFolder.Make("start");

    [TearDown]
    public void Dispose() => folder.Dispose();

    [Test]
    public async Task The_first_start_tells_each_step_and_the_second_has_nothing_left_to_make()
    {
        await using (var first = Start())
        {
            await first.UntilItSaysAsync("Ctrl+C");
            Assert.That(Steps.Select(s => first.Output.IndexOf(s, StringComparison.Ordinal)), Is.Ordered.And.All.GreaterThanOrEqualTo(0), first.Output);
            Assert.That(await ReadyAsync(first), Is.EqualTo(HttpStatusCode.OK));
        }

        await using var second = Start();
        await second.UntilItSaysAsync("Ctrl+C");
        Assert.That(second.Output, Does.Contain("The schema is up to date").And.Not.Contain("Making").And.Not.Contain("Loading the demo"));
    }

    /// <summary>The whole way of a mail where there is no mail server: form, outbox, pump, folder, page.</summary>
    [Test]
    public async Task The_code_that_a_person_of_the_demo_asks_for_shows_at_dev_mail()
    {
        await using var service = Start();
        await service.UntilItSaysAsync("Ctrl+C");
        using var client = new HttpClient { BaseAddress = service.Address };
        var form = await client.GetStringAsync("en/sign-in");
        var token = Regex.Match(form, "name=\"__RequestVerificationToken\"[^>]* value=\"([^\"]+)\"").Groups[1].Value;
        using var asked = new FormUrlEncodedContent([new("Email", "visitor.1@example.org"), new("__RequestVerificationToken", token)]);
        Assert.That((await client.PostAsync("en/sign-in", asked)).IsSuccessStatusCode, Is.True);
        Assert.That(async () => await client.GetStringAsync("dev/mail/messages"), Does.Contain("visitor.1@example.org").After(20_000, 100));
    }

    [TestCase("TERM")]
    [TestCase("INT")]
    public async Task Stopping_the_service_stops_the_database_it_started(string signal)
    {
        await using var service = Start();
        await service.UntilItSaysAsync("Ctrl+C");
        var database = DatabaseProcess();
        await service.SignalAsync(signal);
        Assert.That((await service.EndAsync(), LiveProcess.Exists(database)), Is.EqualTo((0, false)), service.Output);
    }

    [Test]
    public async Task Stopping_in_the_middle_of_the_first_start_leaves_no_database_behind_and_the_next_start_makes_good()
    {
        await using (var cut = Start())
        {
            await cut.UntilItSaysAsync("Starting the database");
            await cut.SignalAsync("TERM");
            Assert.That(await cut.EndAsync(), Is.Zero, cut.Output);
        }

        Assert.That(File.Exists(PidFile), Is.False);
        await using var next = Start();
        await next.UntilItSaysAsync("Ctrl+C");
        Assert.That(await ReadyAsync(next), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_second_serve_uses_the_database_of_the_first_and_leaves_it_alone_at_its_end()
    {
        await using var first = Start();
        await first.UntilItSaysAsync("Ctrl+C");
        await using (var second = Start())
        {
            await second.UntilItSaysAsync("Ctrl+C");
            Assert.That(second.Address, Is.Not.EqualTo(first.Address));
        }

        Assert.That(await ReadyAsync(first), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task After_a_kill_the_next_start_takes_the_running_database_over_and_stops_it()
    {
        await using (var killed = Start())
        {
            await killed.UntilItSaysAsync("Ctrl+C");
            await killed.SignalAsync("KILL");
            await killed.EndAsync();
        }

        var database = DatabaseProcess();
        Assert.That(LiveProcess.Exists(database), Is.True);
        await using (var next = Start())
        {
            await next.UntilItSaysAsync("Ctrl+C");
            Assert.That(next.Output, Does.Contain("taking it over"));
        }

        Assert.That(LiveProcess.Exists(database), Is.False);
    }

    [Test, Platform(Exclude = "Win"), UnsupportedOSPlatform("windows")]
    public async Task The_password_of_the_database_is_for_this_account_only()
    {
        await using var made = Start("migrate");
        Assert.That(await made.EndAsync(), Is.Zero, made.Output);
        Assert.That(
            File.GetUnixFileMode(Path.Combine(folder.Path, "postgres", "password")),
            Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Test]
    public async Task Migrate_ends_without_a_demo_and_demo_makes_it_and_worker_works_until_told()
    {
        await using var migrate = Start("migrate");
        Assert.That(await migrate.EndAsync(), Is.Zero, migrate.Output);
        Assert.That(migrate.Output, Does.Not.Contain("demo"));
        await using var demo = Start("demo");
        Assert.That((await demo.EndAsync(), demo.Output.Contains("visitors", StringComparison.Ordinal)), Is.EqualTo((0, true)), demo.Output);
        await using var worker = Start("worker");
        await worker.UntilItSaysAsync("Working");
        await worker.SignalAsync("TERM");
        Assert.That(await worker.EndAsync(), Is.Zero);
    }

    private StartedService Start(params string[] verb) => StartedService.Start(
        [.. verb, "--urls", "http://127.0.0.1:0"], ("ASPNETCORE_ENVIRONMENT", "Development"), ("DataFolder", folder.Path));

    private string PidFile => Path.Combine(folder.Path, "postgres", "data", "postmaster.pid");

    private int DatabaseProcess() => int.Parse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture);

    private static async Task<HttpStatusCode> ReadyAsync(StartedService service)
    {
        using var client = new HttpClient();
        return (await client.GetAsync(new Uri(service.Address, "/health/ready"))).StatusCode;
    }
}
