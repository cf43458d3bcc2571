using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NUnit.Framework;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Web.Verbs;

namespace OpenDoorWeek.Web.Tests.Security;

/// <summary>The log is read by people who have no business with who visits whom, and whoever reads a token may use it.</summary>
[Category("Security")]
public sealed class LogTests : WebTest
{
    private const string Address = "adelheid@example.org";
    private const string Name = "Adelheid Vandenberghe";
    private static readonly (string, string?)[] AsTheyStand = [];

    /// <summary>All that was logged, exceptions included.</summary>
    private readonly ConcurrentQueue<string> lines = new();

    [Test]
    public async Task A_whole_walk_leaves_neither_address_nor_name_nor_token_in_the_log()
    {
        await using var site = await StartAsync();
        using var browser = site.NewBrowser();
        using var letters = Letterbox.Open(site);
        var form = await browser.GetAsync($"/nl/bookings/new?slot={await Rows.AddSlotAsync()}");
        await browser.FollowAsync(await form.SendAsync("book", ("Name", Name), ("Email", Address), ("Languages", "nl")));
        var (_, confirm) = await letters.SignInAsync(Address);
        var done = await browser.FollowAsync(await (await browser.GetAsync(confirm)).SendAsync("confirm", AsTheyStand));
        await letters.NewestAsync(Address);
        var code = await browser.FollowAsync(await (await browser.GetAsync("/nl/sign-in")).SendAsync("ask", ("Email", Address)));
        var (digits, link) = await letters.SignInAsync(Address);
        await browser.GetAsync(link);
        var agenda = await browser.FollowAsync(await code.SendAsync("code", ("Code", digits)));

        Assert.That(agenda.All(".slots .slot").Count(), Is.EqualTo(1), "the walk came to its end");
        AssertSilent([digits, TokenOf(confirm), TokenOf(link), TokenOf(done.Path), .. browser.Cookies.GetCookies(site.Address).Select(c => c.Value)]);
    }

    [Test]
    public async Task A_fault_in_the_middle_of_a_booking_is_logged_without_who_booked()
    {
        await using var site = await StartAsync();
        using var browser = site.NewBrowser();
        var form = await browser.GetAsync($"/nl/bookings/new?slot={await Rows.AddSlotAsync()}");
        await RunAsync("alter table booking add constraint never check (name is null)");

        var fault = await form.SendAsync("book", ("Name", Name), ("Email", Address), ("Languages", "nl"));

        Assert.That(fault.Status, Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(lines, Has.Some.Contains("never"), "the operator learns which constraint it was");
        AssertSilent([.. browser.Cookies.GetCookies(site.Address).Select(c => c.Value)]);
    }

    [Test]
    public async Task A_wrong_code_and_a_right_one_of_an_organiser_leave_nothing_in_the_log()
    {
        await using var site = await StartAsync();
        using var browser = site.NewBrowser();
        var organiser = await Rows.AddOrganiserAsync();
        await RunAsync("update person set email = @Address, name = @Name where person_id = @organiser", new { Address, Name, organiser });
        var secret = new byte[Totp.SecretOctets];
        var sealedSecret = site.Services.GetRequiredService<SecretSeal>().Seal(secret);
        await RunAsync(
            "insert into second_factor (person_id, secret, enrolled_at, last_step, recovery_made_at) values (@organiser, @sealedSecret, now(), 0, now())",
            new { organiser, sealedSecret });
        await browser.SignInAsync(organiser);
        var code = Totp.Code(secret, Totp.StepOf(Clock.Now));
        var page = await (await browser.GetAsync("/nl/sign-in/second")).SendAsync("second", ("Code", "000000"));
        var list = await browser.FollowAsync(await page.SendAsync("second", ("Code", code)));

        Assert.That(list.Path, Is.EqualTo("/nl/organisers"), "the walk came to its end");
        Assert.That(await ListAsync<string>("select action || facts from audit order by audit_id"), Is.EqualTo(new[] { """second-factor.failed{"triesLeft": 4}""", """second-factor.given{"by": "app"}""" }));
        AssertSilent([code, Base32.Write(secret), sealedSecret, .. browser.Cookies.GetCookies(site.Address).Select(c => c.Value)]);
    }

    private void AssertSilent(IReadOnlyList<string> secrets)
    {
        Assert.That(secrets, Has.All.Length.GreaterThanOrEqualTo(6));
        foreach (var secret in (string[])[Address, "adelheid", Name, "Vandenberghe", .. secrets])
        {
            Assert.That(lines, Has.None.Contains(secret).IgnoreCase);
        }

        Assert.That(lines, Has.Some.Contains("control"), "what the site writes is heard");
    }

    private static string TokenOf(string path) => path.Split("token=")[1].Split('&')[0];

    /// <summary>With the levels of the real service, and the console's place taken by ears.</summary>
    private async Task<WebSite> StartAsync()
    {
        var site = await WebSite.StartAsync(Db, Clock, services => services.AddLogging(log => log.AddQuietConsole().ClearProviders().Services.AddSingleton<ILoggerProvider>(_ => new Ears(lines))));
#pragma warning disable CA1848, CA1873 // Said once a test.
        site.Services.GetRequiredService<ILogger<LogTests>>().LogInformation("control");
#pragma warning restore CA1848, CA1873
        return site;
    }

    private sealed class Ears(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
