using NUnit.Framework;
using OpenDoorWeek.Core.Feeds;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Feeds;

/// <summary>Calendars that follow by themselves, behind an address that is a secret.</summary>
[Category("Calendar")]
public sealed class FeedTests : DbTest
{
    private static readonly Site Here = new(new("https://odw.example"), "post@odw.example");

    private ReadFeed Read => new(Db, new(Db, Clock), new(Db, Clock), Here, Clock);

    [Test]
    public async Task It_has_each_visit_under_the_UID_of_its_mail_and_names_nobody()
    {
        var ada = await Rows.AddPersonAsync("ada@example.org");
        var bookingId = await Rows.AddBookingAsync(await Rows.AddSlotAsync(), ada, partySize: 2);
        var calendar = Parse((await Read.ExecuteAsync(await MakeAsync(ada), default))!);
        Assert.That(calendar["METHOD"].Value, Is.EqualTo("PUBLISH"));
        Assert.That(calendar["NAME"].Text, Is.EqualTo("Opendeurweek: mijn bezoeken"));
        Assert.That(calendar["REFRESH-INTERVAL"].Value, Is.EqualTo("PT4H"));
        var entry = calendar.All("VEVENT").Single();
        Assert.That(entry["UID"].Value, Is.EqualTo(await UidAsync(bookingId)));
        Assert.That(entry["STATUS"].Value, Is.EqualTo("CONFIRMED"));
        Assert.That(entry.Properties.Where(p => p.Name == "ATTENDEE" || p.Value.Contains("ada@", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task Without_a_visit_it_is_a_calendar_without_entries() =>
        Assert.That(Parse((await Read.ExecuteAsync(await MakeAsync(await Rows.AddPersonAsync()), default))!).All("VEVENT"), Is.Empty);

    [Test]
    public async Task As_long_as_nothing_changes_it_is_the_same_to_the_octet_and_then_it_says_since_when_it_is_not()
    {
        var ada = await Rows.AddPersonAsync();
        var secret = await MakeAsync(ada);
        var first = await Read.ExecuteAsync(secret, default);
        Clock.Now += TimeSpan.FromHours(5);
        var second = await Read.ExecuteAsync(secret, default);
        Assert.That(second!.Octets, Is.EqualTo(first!.Octets));
        Assert.That((second.Tag, second.ChangedAt), Is.EqualTo((first.Tag, first.ChangedAt)));

        await Rows.AddBookingAsync(await Rows.AddSlotAsync(), ada);
        var third = await Read.ExecuteAsync(secret, default);
        Assert.That(third!.Tag, Is.Not.EqualTo(first.Tag));
        Assert.That(third.ChangedAt, Is.EqualTo(Clock.GetUtcNow()));
    }

    [Test]
    public async Task A_cancelled_visit_stays_as_cancelled_until_thirty_days_after_its_day()
    {
        var ada = await Rows.AddPersonAsync();
        var (secret, bookingId) = (await MakeAsync(ada), await Rows.AddBookingAsync(await Rows.AddSlotAsync(), ada));
        await RunAsync($"update booking set status = 'cancelled', ended_at = '2026-11-20 10:00Z' where booking_id = '{bookingId}'; update participant set status = 'cancelled', sequence = 1 where booking_id = '{bookingId}'");
        var entry = Parse((await Read.ExecuteAsync(secret, default))!).All("VEVENT").Single();
        Assert.That((entry["STATUS"].Value, entry["SEQUENCE"].Value), Is.EqualTo(("CANCELLED", "1")));

        Clock.Now = new(2026, 12, 23, 10, 29, 0, TimeSpan.Zero);
        Assert.That(Parse((await Read.ExecuteAsync(secret, default))!).All("VEVENT"), Has.Exactly(1).Items);
        Clock.Now += TimeSpan.FromMinutes(2);
        Assert.That(Parse((await Read.ExecuteAsync(secret, default))!).All("VEVENT"), Is.Empty);
    }

    [Test]
    public async Task A_new_address_ends_the_old_one_and_stopping_ends_it_too()
    {
        var ada = await Rows.AddPersonAsync();
        var (first, second) = (await MakeAsync(ada), await MakeAsync(ada));
        Assert.That(await Read.ExecuteAsync(first, default), Is.Null);
        Assert.That(await Read.ExecuteAsync(second, default), Is.Not.Null);
        Assert.That(await new EndFeed(Db, Clock).ExecuteAsync(new(ada, null), default), Is.True);
        Assert.That(await Read.ExecuteAsync(second, default), Is.Null);
        Assert.That(await new EndFeed(Db, Clock).ExecuteAsync(new(ada, null), default), Is.False, "there is none");
    }

    [Test]
    public async Task The_same_form_sent_twice_makes_one_address_and_says_so()
    {
        var (ada, key) = (await Rows.AddPersonAsync(), Guid.NewGuid());
        var make = new MakeFeed(Db, Clock);
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => make.ExecuteAsync(new(ada, null, Language.Nl, key), default)));
        Assert.That(both.OfType<MakeFeed.Result.MadeBefore>().Count(), Is.EqualTo(1));
        Assert.That(await Read.ExecuteAsync(both.OfType<MakeFeed.Result.Made>().Single().Secret, default), Is.Not.Null);
    }

    [Test]
    public async Task A_contact_reads_the_visits_of_her_host_withdrawn_ones_as_cancelled_until_she_is_its_contact_no_longer()
    {
        var host = await Rows.AddRegistrationAsync("accepted", "Huis Zon");
        var slotId = await Rows.AddSlotAsync(of: host);
        var secret = await MakeAsync(host.ContactId, host.HostId);
        var entry = Parse((await Read.ExecuteAsync(secret, default))!).All("VEVENT").Single();
        Assert.That(entry["UID"].Value, Is.EqualTo($"s-{slotId}@odw.example"), "that of her mails");
        await RunAsync($"update slot set status = 'cancelled' where slot_id = '{slotId}'");
        Assert.That(Parse((await Read.ExecuteAsync(secret, default))!).All("VEVENT").Single()["STATUS"].Value, Is.EqualTo("CANCELLED"));

        await RunAsync($"delete from organisation_contact where person_id = '{host.ContactId}'");
        Assert.That(await Read.ExecuteAsync(secret, default), Is.Null);
    }

    [Test]
    public async Task Nobody_subscribes_to_the_host_of_others()
    {
        var host = await Rows.AddRegistrationAsync("accepted", "Huis Zon");
        var result = await new MakeFeed(Db, Clock).ExecuteAsync(new(await Rows.AddPersonAsync(), host.HostId, Language.Nl, Guid.NewGuid()), default);
        Assert.That(result, Is.TypeOf<MakeFeed.Result.Unknown>());
    }

    [Test]
    public async Task The_calendar_of_a_zone_has_what_anybody_may_see()
    {
        var host = await Rows.AddRegistrationAsync("accepted", "Huis Zon");
        var open = await Rows.AddSlotAsync(of: host);
        var hidden = await Rows.AddSlotAsync(of: host, start: new(14, 0));
        await RunAsync($"update slot set visibility = 'professionals' where slot_id = '{hidden}'");
        var read = new ReadZoneFeed(Db, Here, Clock);
        var feed = await read.ExecuteAsync(new("zuid-2026", "S", Language.Fr), default);
        var entry = Parse(feed!).All("VEVENT").Single();
        Assert.That((entry["UID"].Value, entry["SUMMARY"].Text, entry["STATUS"].Value), Is.EqualTo(($"slot-{open}@odw.example", "Huis Zon", "CONFIRMED")));

        Clock.Now += TimeSpan.FromHours(1);
        Assert.That((await read.ExecuteAsync(new("zuid-2026", "S", Language.Fr), default))!.Octets, Is.EqualTo(feed!.Octets));
        Assert.That(await read.ExecuteAsync(new("zuid-2026", "X", Language.Fr), default), Is.Null, "no such zone");
        Assert.That(await read.ExecuteAsync(new("zuid-1999", "S", Language.Fr), default), Is.Null, "no such edition");
    }

    private async Task<string> MakeAsync(Guid personId, Guid? hostId = null) =>
        ((MakeFeed.Result.Made)await new MakeFeed(Db, Clock).ExecuteAsync(new(personId, hostId, Language.Nl, Guid.NewGuid()), default)).Secret;

    private async Task<string> UidAsync(Guid bookingId) => await ReadAsync<string>($"select calendar_uid from participant where booking_id = '{bookingId}'");

    private static CalendarComponent Parse(FeedContent feed) => CalendarReader.Read(feed.Octets);
}
