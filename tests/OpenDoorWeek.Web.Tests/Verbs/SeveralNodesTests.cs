using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Npgsql;
using NUnit.Framework;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Jobs.Post;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Verbs;

/// <summary>Two serves and two workers, as processes of their own, on one database.</summary>
/// <remarks>It waits for two minutes to begin, and holds nobody up meanwhile. Their clock is ahead by less than a minute, so that the first begins soon.</remarks>
[Category("Contract")]
public sealed class SeveralNodesTests : DbTest
{
    private const int Patience = 120_000;
    private const string Slowest = "waiting-lists";
    private readonly TestFolder folder = TestFolder.Make("nodes");
    private readonly List<StartedService> nodes = [];
    private readonly OffsetClock clock = SecondsBeforeTheMinute(15);

    private SmtpSink Sink { get; } = new();

    [SetUp]
    public async Task StartAllAsync()
    {
        nodes.AddRange(new[] { "serve", "serve", "worker", "worker" }.Select(Start));
        await Task.WhenAll(nodes.Select(n => n.UntilItSaysAsync("Ctrl+C")));
    }

    [TearDown]
    public async Task StopAllAsync()
    {
        await Task.WhenAll(nodes.Select(n => n.DisposeAsync().AsTask()));
        await Sink.DisposeAsync();
        folder.Dispose();
    }

    [Test]
    public async Task They_share_sign_ins_mail_and_schedule_and_do_what_a_killed_one_left()
    {
        await AreWellAsync();
        await SignInAtBothAsync();
        await SendEachOnceAsync(40);
        await KillWhoRunsAndLetAnotherDoItAsync();
        await SendEachOnceAsync(10);
        Assert.That(await ReadAsync<long>("select count(*) from job_run where outcome <> 'done'"), Is.Zero, Outputs());
    }

    /// <summary>Each says whether it is well and which build it is; a worker has no pages.</summary>
    private async Task AreWellAsync()
    {
        using var client = new HttpClient();
        foreach (var node in nodes)
        {
            Assert.That(await client.GetStringAsync(new Uri(node.Health, "/health/live")), Is.EqualTo("live"));
            Assert.That(await client.GetStringAsync(new Uri(node.Health, "/health/ready")), Is.EqualTo("ready"));
            Assert.That(await client.GetStringAsync(new Uri(node.Health, "/health/mail")), Is.EqualTo("well"));
            Assert.That(await client.GetStringAsync(new Uri(node.Health, "/health/version")), Does.Match(@"^\d+\.\d+\.\d+(\+[0-9a-f]+)?$"));
        }

        Assert.That((await client.GetAsync(new Uri(nodes[2].Health, "/en/"))).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    /// <summary>Each form is shown by one serve and taken by the other.</summary>
    private async Task SignInAtBothAsync()
    {
        using var browser = new HttpClient(new HttpClientHandler { UseCookies = true });
        var asked = await PostAsync(browser, nodes[0], nodes[1], "/en/sign-in", ("Email", "ada@example.org"));
        Assert.That(asked.RequestMessage!.RequestUri!.AbsolutePath, Is.EqualTo("/en/sign-in/code"), "the token of one serve is good at the other");
        Assert.That(() => Sink.Mails.Count, Is.EqualTo(1).After(Patience, 100), Outputs);
        var code = Regex.Match(MimeReader.Read(Sink.Mails[0].Raw).Find("text/plain")!.Text, @"\b\d{6}\b").Value;
        Assert.That((await PostAsync(browser, nodes[1], nodes[0], "/en/sign-in/code", ("Code", code))).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        foreach (var serve in nodes.Take(2))
        {
            Assert.That((await browser.GetAsync(new Uri(serve.Address, "/en/agenda"))).RequestMessage!.RequestUri!.AbsolutePath, Is.EqualTo("/en/agenda"), "signed in at both");
        }
    }

    private async Task KillWhoRunsAndLetAnotherDoItAsync()
    {
        var (dead, scheduledFor) = await KillWhoRunsAsync();
        // As if its minute were over.
        await RunAsync("update job_run set lease_until = clock_timestamp() where name = @Slowest and outcome is null", new { Slowest });
        Assert.That(
            async () => await ReadAsync<string>("select attempt || ' ' || outcome from job_run where name = @Slowest and scheduled_for = @scheduledFor", new { Slowest, scheduledFor }),
            Is.EqualTo("2 done").After(Patience, 200), Outputs);
        Assert.That(await ReadAsync<string>("select node from job_run where name = @Slowest and scheduled_for = @scheduledFor", new { Slowest, scheduledFor }), Is.Not.EqualTo(dead));
    }

    /// <summary>Holds the table that the job reads, so that whoever runs it is in the middle, and kills that process.</summary>
    private async Task<(string Node, DateTime ScheduledFor)> KillWhoRunsAsync()
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var held = await connection.BeginTransactionAsync();
        await using var hold = new NpgsqlCommand("lock table waiting_offer in access exclusive mode", connection, held);
        await hold.ExecuteNonQueryAsync();
        Assert.That(async () => await ReadAsync<string?>("select node from job_run where name = @Slowest and outcome is null", new { Slowest }), Is.Not.Null.After(Patience, 100), Outputs);
        var (node, scheduledFor) = (await ListAsync<(string, DateTime)>("select node, scheduled_for from job_run where name = @Slowest and outcome is null", new { Slowest })).Single();
        var victim = nodes.Single(n => n.ProcessId == int.Parse(node.Split(':')[1], CultureInfo.InvariantCulture));
        await victim.SignalAsync("KILL");
        await victim.EndAsync();
        return (node, scheduledFor);
    }

    private async Task SendEachOnceAsync(int count)
    {
        var addresses = Enumerable.Range(0, count).Select(n => $"visitor.{count}.{n}@example.org").ToList();
        await Task.WhenAll(addresses.Select(a => new AskCode(Db, clock).ExecuteAsync(new(a, Language.Nl, [1], null, MostPerHour: 5), default)));
        Assert.That(async () => await ReadAsync<long>("select count(*) from outbox where state = 'sent' and recipient = any(@addresses)", new { addresses }), Is.EqualTo(count).After(Patience, 200), Outputs);
        Assert.That(Sink.Mails.SelectMany(m => m.To).Where(addresses.Contains), Is.EquivalentTo(addresses), "each mail once");
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient browser, StartedService shows, StartedService takes, string path, params (string Name, string Value)[] fields)
    {
        var form = await browser.GetStringAsync(new Uri(shows.Address, path));
        var token = Regex.Match(form, "name=\"__RequestVerificationToken\"[^>]* value=\"([^\"]+)\"").Groups[1].Value;
        using var content = new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), new("__RequestVerificationToken", token)]);
        return await browser.PostAsync(new Uri(takes.Address, path), content);
    }

    private StartedService Start(string verb, int index) => StartedService.Start(
        [verb, "--urls", "http://127.0.0.1:0"],
        ("ASPNETCORE_ENVIRONMENT", "Development"), ("Clock__Now", $"{clock.GetUtcNow():yyyy-MM-ddTHH:mm:sszzz}"),
        ("ConnectionStrings__OpenDoorWeek", $"{ConnectionString};Options=-c lock_timeout=60s -c statement_timeout=90s"),
        ("Mail__Host", "127.0.0.1"), ("Mail__Port", $"{Sink.Port}"), ("Mail__Security", "None"),
        ("DataFolder", Path.Combine(folder.Path, $"{index}")));

    private static OffsetClock SecondsBeforeTheMinute(int seconds)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new(now.AddSeconds((120 - seconds - now.Second) % 60));
    }

    private string Outputs() => string.Join("\n---\n", nodes.Select(n => n.Output));
}
