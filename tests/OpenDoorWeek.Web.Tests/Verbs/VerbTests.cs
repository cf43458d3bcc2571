using System.Net;
using NUnit.Framework;
using OpenDoorWeek.Core.Db.Embedded;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Verbs;

[Category("Contract")]
public sealed class VerbTests : DbTest
{
    [TestCase("fly", "There is no verb fly.")]
    [TestCase("--fly", "There is no option --fly.")]
    [TestCase("serve worker", "One verb at a time: what is worker?")]
    [TestCase("--urls", "--urls wants an address")]
    public async Task A_word_it_does_not_know_is_named_and_nothing_starts(string typed, string says)
    {
        await using var service = StartedService.Start(typed.Split(' '));
        Assert.That(await service.EndAsync(), Is.EqualTo(2));
        Assert.That(service.Output, Does.Contain(says).And.Contain("--help"));
    }

    [Test]
    public async Task Help_names_every_verb()
    {
        await using var service = StartedService.Start(["--help"]);
        Assert.That(await service.EndAsync(), Is.Zero);
        Assert.That(new[] { "serve", "worker", "migrate", "demo", "organiser" }, Has.All.Matches<string>(v => service.Output.Contains($"  {v} ", StringComparison.Ordinal)));
    }

    [Test]
    public async Task Production_does_not_start_without_database_address_and_a_word_about_mail()
    {
        await using var service = StartedService.Start([]);
        Assert.That(await service.EndAsync(), Is.EqualTo(2));
        Assert.That(service.Output, Does.Contain("ConnectionStrings__OpenDoorWeek: missing").And.Contain("PublicUrl: missing").And.Contain("Mail__Host: missing"));
        Assert.That(service.Output, Does.Not.Contain("   at "), "no stack trace");
    }

    [Test]
    public async Task Production_with_its_settings_is_ready_and_has_no_dev_pages()
    {
        await Rows.AddEditionAsync(isDemo: true);
        var listening = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        await using var service = StartedService.Start(
            ["--urls", $"{listening}"], ("ConnectionStrings__OpenDoorWeek", ConnectionString), ("PublicUrl", "https://week.example.org"), ("KnownProxies", "127.0.0.1"), ("Mail__Mode", "None"));
        await service.UntilItSaysAsync("Ctrl+C");
        Assert.That(service.Output, Does.Contain("Open https://week.example.org/").And.Contain("No mail is sent").And.Not.Contain("Sign in with"));
        using var client = new HttpClient();
        Assert.That((await client.GetAsync(new Uri(listening, "/health/ready"))).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await client.GetAsync(new Uri(listening, "/dev/mail"))).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task The_demo_refuses_a_database_that_holds_a_real_week()
    {
        await Rows.AddEditionAsync("noord-2026");
        await using var service = StartedService.Start(["demo"], ("ASPNETCORE_ENVIRONMENT", "Development"), ("ConnectionStrings__OpenDoorWeek", ConnectionString));
        Assert.That(await service.EndAsync(), Is.EqualTo(1));
        Assert.That(service.Output, Does.Contain("noord-2026"));
        Assert.That(await ReadAsync<int>("select count(*) from edition"), Is.EqualTo(1));
    }

    [TestCase("S,cw", "CW,S")]
    [TestCase("all", null)]
    public async Task The_first_organiser_comes_by_a_link_that_the_program_prints(string zones, string? codes)
    {
        await using var service = StartedService.Start(["organiser", "add", "Olga@Example.org", "--zones", zones], Production(ConnectionString));
        Assert.That(await service.EndAsync(), Is.Zero, service.Output);
        Assert.That(service.Output, Does.Match(@"https://week\.example\.org/nl/organisers/enrol\?token=[\w-]{70}\b").And.Contain("olga@example.org"));
        Assert.That(await ReadAsync<string>("select array_to_string(zones, ',') from organiser_invitation where email = 'olga@example.org'"), Is.EqualTo(codes));
        Assert.That(await ReadAsync<int>("select count(*) from organiser"), Is.Zero, "not before the link is used");
    }

    [TestCase("organiser", "Use: organiser add")]
    [TestCase("organiser add olga --zones S", "Use: organiser add")]
    [TestCase("organiser add olga@example.org --zones X", "There is no zone X; there are N, NE, SE, S, CW")]
    public async Task An_organiser_told_wrongly_is_not_made(string typed, string says)
    {
        await using var service = StartedService.Start(typed.Split(' '), Production(ConnectionString));
        Assert.That(await service.EndAsync(), Is.EqualTo(2));
        Assert.That(service.Output, Does.Contain(says));
        Assert.That(await ReadAsync<int>("select count(*) from organiser_invitation"), Is.Zero);
    }

    private static (string, string)[] Production(string connectionString) =>
        [("ConnectionStrings__OpenDoorWeek", connectionString), ("PublicUrl", "https://week.example.org"), ("KnownProxies", "127.0.0.1"), ("Mail__Mode", "None")];

    [Test]
    public async Task The_demo_is_for_development()
    {
        await using var service = StartedService.Start(
            ["demo"], ("ConnectionStrings__OpenDoorWeek", ConnectionString), ("PublicUrl", "https://week.example.org"), ("KnownProxies", "127.0.0.1"), ("Mail__Mode", "None"));
        Assert.That((await service.EndAsync(), await ReadAsync<int>("select count(*) from edition")), Is.EqualTo((2, 0)));
    }

    [Test]
    public async Task A_database_that_is_away_is_a_sentence_and_no_stack_trace()
    {
        await using var service = StartedService.Start(
            ["migrate"], ("ASPNETCORE_ENVIRONMENT", "Development"), ("ConnectionStrings__OpenDoorWeek", "Host=127.0.0.1;Port=1"));
        Assert.That(await service.EndAsync(), Is.EqualTo(1));
        Assert.That(service.Output, Does.Contain("ConnectionStrings__OpenDoorWeek").And.Not.Contain("   at "));
    }

    /// <summary>Two nodes must read each other's cookies and form tokens, also after both were started anew.</summary>
    [Test]
    public async Task Keys_of_cookies_lie_in_the_database()
    {
        using var folder = TestFolder.Make("keys");
        await using var service = StartedService.Start(
            ["--urls", "http://127.0.0.1:0"], ("ASPNETCORE_ENVIRONMENT", "Development"), ("ConnectionStrings__OpenDoorWeek", ConnectionString), ("DataFolder", folder.Path));
        await service.UntilItSaysAsync("Ctrl+C");
        using var client = new HttpClient();
        Assert.That((await client.GetAsync(new Uri(service.Address, "/nl/"))).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await ReadAsync<int>("select count(*) from data_protection_key"), Is.EqualTo(1));
    }
}
