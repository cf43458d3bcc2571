using System.Net;
using NUnit.Framework;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Jobs.Post;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Verbs;

/// <summary>Settings of mail and clock, in the program as it is started.</summary>
[Category("Contract")]
public sealed class MailAndClockTests : DbTest
{
    private const string FourthOfNovember = "2026-11-04T12:00:00+01:00";

    private readonly TestFolder folder = TestFolder.Make("mail-and-clock");

    [TearDown]
    public void Sweep() => folder.Dispose();

    [Test]
    public async Task The_worker_sends_what_is_queued_to_the_mail_server()
    {
        await using var sink = new SmtpSink();
        await new AskCode(Db, Clock).ExecuteAsync(new("ada@example.org", Language.Nl, [1], null, MostPerHour: 5), default);

        await using var worker = Start("worker", FourthOfNovember, ("Mail__Host", "127.0.0.1"), ("Mail__Port", $"{sink.Port}"), ("Mail__Security", "None"));
        await worker.UntilItSaysAsync("Working");

        Assert.That(() => sink.Mails.Count, Is.EqualTo(1).After(30_000, 50), () => worker.Output);
        Assert.That(MimeReader.Read(sink.Mails[0].Raw).Find("text/plain")!.Text, Does.Match(@"\b\d{6}\b"));
        Assert.That(async () => await ReadAsync<string>("select state from outbox"), Is.EqualTo("sent").After(10_000, 50));
        Assert.That(worker.Output, Does.Not.Contain("ada@example.org"));
    }

    [TestCase("Mail__Mode", "None", "No mail is sent")]
    [TestCase("Mail__Host", "127.0.0.1", "Mail goes to")]
    public async Task With_mail_elsewhere_than_at_dev_mail_the_demo_is_served_all_the_same(string setting, string value, string says)
    {
        await Rows.AddEditionAsync(isDemo: true);

        await using var service = Start("serve", FourthOfNovember, (setting, value));
        await service.UntilItSaysAsync("Ctrl+C");

        Assert.That(service.Output, Does.Contain(says));
        Assert.That((await GetAsync(service, "/nl/")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task The_clock_may_be_set_and_then_the_service_lives_on_that_day()
    {
        var slotId = await Rows.AddSlotAsync();

        await using (var early = Start("serve", FourthOfNovember))
        {
            await early.UntilItSaysAsync("Ctrl+C");
            Assert.That((await GetAsync(early, $"/nl/slots/{slotId}")).Body, Does.Contain($"/nl/bookings/new?slot={slotId}"));
        }

        await using var late = Start("serve", "2026-11-22T10:00:00+01:00");
        await late.UntilItSaysAsync("Ctrl+C");
        Assert.That((await GetAsync(late, $"/nl/slots/{slotId}")).Body, Does.Contain("Kennismaking").And.Not.Contain("/nl/bookings/new"), "24 hours before, booking stops");
    }

    private StartedService Start(string verb, string now, params (string, string)[] more) => StartedService.Start(
        [verb, "--urls", "http://127.0.0.1:0"],
        [("ASPNETCORE_ENVIRONMENT", "Development"), ("ConnectionStrings__OpenDoorWeek", ConnectionString), ("Clock__Now", now), ("DataFolder", folder.Path), .. more]);

    private static async Task<(HttpStatusCode Status, string Body)> GetAsync(StartedService service, string path)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(service.Address, path));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
