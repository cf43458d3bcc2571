using System.Net;
using System.Text.RegularExpressions;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Verbs;

/// <summary>The service on a database that an earlier start of it made.</summary>
[Category("Faults"), NonParallelizable, HoldsTheMachine]
public sealed class NextStartTests : IDisposable
{
    private ServiceFolder made = null!;
    private ServiceFolder folder = null!;

    [OneTimeSetUp]
    public async Task MakeAsync()
    {
        made = new();
        await using var demo = made.Start("demo");
        Assert.That(await demo.EndAsync(), Is.Zero, demo.Output);
    }

    [OneTimeTearDown]
    public void Dispose() => made.Dispose();

    [SetUp]
    public async Task CopyAsync() => folder = await made.CopyAsync();

    [TearDown]
    public void RemoveCopy() => folder.Dispose();

    /// <summary>The whole way of a mail where there is no mail server: form, outbox, pump, folder, page.</summary>
    [Test]
    public async Task The_code_that_a_person_of_the_demo_asks_for_shows_at_dev_mail()
    {
        await using var service = folder.Start();
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
        await using var service = folder.Start();
        await service.UntilItSaysAsync("Ctrl+C");
        var database = folder.DatabaseProcess;
        await service.SignalAsync(signal);
        Assert.That((await service.EndAsync(), LiveProcess.Exists(database)), Is.EqualTo((0, false)), service.Output);
    }

    [Test]
    public async Task A_second_serve_uses_the_database_of_the_first_and_leaves_it_alone_at_its_end()
    {
        await using var first = folder.Start();
        await first.UntilItSaysAsync("Ctrl+C");
        await using (var second = folder.Start())
        {
            await second.UntilItSaysAsync("Ctrl+C");
            Assert.That(second.Address, Is.Not.EqualTo(first.Address));
        }

        Assert.That(await ServiceFolder.ReadyAsync(first), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task After_a_kill_the_next_start_takes_the_running_database_over_and_stops_it()
    {
        await using (var killed = folder.Start())
        {
            await killed.UntilItSaysAsync("Ctrl+C");
            await killed.SignalAsync("KILL");
            await killed.EndAsync();
        }

        var database = folder.DatabaseProcess;
        Assert.That(LiveProcess.Exists(database), Is.True);
        await using (var next = folder.Start())
        {
            await next.UntilItSaysAsync("Ctrl+C");
            Assert.That(next.Output, Does.Contain("taking it over"));
        }

        Assert.That(LiveProcess.Exists(database), Is.False);
    }
}
