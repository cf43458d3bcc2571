using System.Text;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>From the programme to the calendar and out of it again.</summary>
[Category("Browser"), SharesTheMachine]
public sealed class BookingWalks : BrowserTest
{
    private const string Programme = "/en/editions/zuid-2026/programme";

    [Test]
    public async Task A_signed_in_visitor_books_a_visit_finds_it_in_her_agenda_and_cancels_it([Values] Way way)
    {
        await Rows.AddSlotAsync(capacity: 3);
        var guest = await NewGuestAsync(await Rows.AddPersonAsync("ada@example.org"), way);
        await guest.OpenAsync("/en/");
        await guest.FollowAsync("Open-door week South");
        await guest.FollowAsync("See the programme");
        Assert.That(await guest.ReadAsync(), Does.Contain("3 places free"));

        await guest.FollowAsync("De Vuurtoren");
        await guest.FollowAsync("Book this visit");
        await guest.TypeAsync("How many people are coming?", "2");
        await guest.PressAsync("Book this visit");
        Assert.That(await guest.HeadingAsync(), Is.EqualTo("Your visit is confirmed"));
        var mail = await Mailbox.OpenAsync("ada@example.org", "Confirmed: visit to De Vuurtoren");
        Assert.That(mail.Calendar!["METHOD"].Value, Is.EqualTo("REQUEST"));

        await guest.FollowAsync("My visits");
        Assert.That(await guest.ReadAsync(), Does.Contain("De Vuurtoren").And.Contain("2 people").And.Contain("10:00"));
        var file = CalendarReader.Read(Encoding.UTF8.GetBytes(await guest.DownloadAsync("Download the calendar file")));
        Assert.That(file.All("VEVENT").Single()["UID"].Value, Is.EqualTo(mail.Calendar.All("VEVENT").Single()["UID"].Value));

        await guest.FollowAsync("Cancel this visit");
        Assert.That(await CountAsync("confirmed"), Is.EqualTo(1), "opening the page cancels nothing");
        await guest.PressAsync("Yes, cancel my visit");
        Assert.That(await guest.HeadingAsync(), Is.EqualTo("Your visit is cancelled"));
        Assert.That((await Mailbox.OpenAsync("ada@example.org", "Cancelled: ")).Calendar!["METHOD"].Value, Is.EqualTo("CANCEL"));
        await guest.FollowAsync("Programme");
        Assert.That(await guest.ReadAsync(), Does.Contain("3 places free"));
    }

    [Test]
    public async Task A_visitor_without_account_books_with_four_fields_confirms_by_mail_and_cancels_by_mail([Values] Way way)
    {
        await Rows.AddSlotAsync(capacity: 3);
        var guest = await NewGuestAsync(way);
        await guest.OpenAsync(Programme);
        await guest.FollowAsync("De Vuurtoren");
        await guest.FollowAsync("Book this visit");
        await guest.TypeAsync("Name", "Ada Peeters");
        await guest.TypeAsync("Email address", "ada@example.org");
        await guest.TypeAsync("Organisation (optional)", "Het Anker");
        await guest.TickAsync("French");
        await guest.PressAsync("Book this visit");
        Assert.That(await guest.HeadingAsync(), Is.EqualTo("Now confirm your address"));
        Assert.That(await guest.ReadAsync(), Does.Contain("ada@example.org").And.Contain("until 12:30"));

        var request = await Mailbox.OpenAsync("ada@example.org", "Please confirm: visit to De Vuurtoren");
        await guest.OpenAsync(request.LinkBelow("Confirm my place"));
        Assert.That(await CountAsync("confirmed"), Is.Zero, "opening the link confirms nothing");
        await guest.PressAsync("Confirm my place");
        Assert.That(await guest.HeadingAsync(), Is.EqualTo("Your visit is confirmed"));

        var mail = await Mailbox.OpenAsync("ada@example.org", "Confirmed: visit to De Vuurtoren");
        Assert.That(mail.Calendar!["METHOD"].Value, Is.EqualTo("REQUEST"));
        await guest.OpenAsync(mail.LinkBelow("View, change or cancel my booking"));
        await guest.FollowAsync("Cancel this visit");
        Assert.That(await CountAsync("confirmed"), Is.EqualTo(1), "opening the page cancels nothing");
        await guest.PressAsync("Yes, cancel my visit");
        Assert.That(await guest.HeadingAsync(), Is.EqualTo("Your visit is cancelled"));
        Assert.That((await Mailbox.OpenAsync("ada@example.org", "Cancelled: ")).Calendar!["METHOD"].Value, Is.EqualTo("CANCEL"));
        await guest.OpenAsync(Programme);
        Assert.That(await guest.ReadAsync(), Does.Contain("3 places free"));
    }

    [Test]
    public async Task The_host_reads_who_comes_and_who_does_not_with_the_calendar_entry()
    {
        await Rows.AddHostAsync(contactId: await Rows.AddPersonAsync("hanne@example.org", "Hanne Host"));
        var slotId = await Rows.AddSlotAsync();
        var guest = await NewGuestAsync(await Rows.AddPersonAsync(name: "Ada Peeters"));
        await guest.OpenAsync($"/en/bookings/new?slot={slotId}");
        await guest.PressAsync("Book this visit");
        var booked = await Mailbox.OpenAsync("hanne@example.org", "Nieuwe boeking: De Vuurtoren");
        Assert.That(booked.Text, Does.Contain("Ada Peeters"));
        Assert.That(booked.Calendar!["METHOD"].Value, Is.EqualTo("REQUEST"));
        await guest.FollowAsync("Cancel this visit");
        await guest.PressAsync("Yes, cancel my visit");
        Assert.That((await Mailbox.OpenAsync("hanne@example.org", "Boeking geannuleerd: De Vuurtoren")).Text, Does.Contain("Ada Peeters"));
    }

    [Test]
    public async Task A_visit_in_none_of_her_languages_asks_for_an_explicit_yes([Values] Way way)
    {
        var slotId = await Rows.AddSlotAsync(languages: ["nl"]);
        var guest = await NewGuestAsync(await Rows.AddPersonAsync(languages: ["en"]), way);
        await guest.OpenAsync($"/en/bookings/new?slot={slotId}");
        await guest.TypeAsync("Name", "Ada");
        await guest.PressAsync("Book this visit");
        Assert.That(await guest.ReadAsync(), Does.Contain("This visit is in Dutch. Tick the box if that works for you."));
        Assert.That(await CountAsync("confirmed"), Is.Zero);
        await guest.TickAsync("Yes, this visit in Dutch works for me");
        await guest.PressAsync("Book this visit");
        Assert.That(await guest.HeadingAsync(), Is.EqualTo("Your visit is confirmed"));
    }

    [Test]
    public async Task Pressing_twice_and_going_back_to_press_again_books_once()
    {
        var slotId = await Rows.AddSlotAsync();
        var guest = await NewGuestAsync(await Rows.AddPersonAsync("ada@example.org"));
        await guest.OpenAsync($"/en/bookings/new?slot={slotId}");
        await guest.PressTwiceAsync("Book this visit");
        Assert.That(await guest.HeadingAsync(), Is.EqualTo("Your visit is confirmed"));
        await guest.Page.ReloadAsync();
        Assert.That(await guest.HeadingAsync(), Is.EqualTo("Your visit is confirmed"));
        await guest.GoBackAsync();
        await guest.PressAsync("Book this visit");
        Assert.That(await CountAsync("confirmed"), Is.EqualTo(1));
        Assert.That(await ReadAsync<int>("select taken from slot"), Is.EqualTo(1));
        Assert.That(await ReadAsync<long>("select count(*) from outbox where kind = 'booking.confirmed'"), Is.EqualTo(1));
        Assert.That(await guest.ReadAsync(), Does.Contain("You have already booked this visit"));
    }

    [Test]
    public async Task Without_account_pressing_twice_and_going_back_to_press_again_holds_once()
    {
        var slotId = await Rows.AddSlotAsync();
        var guest = await NewGuestAsync();
        await guest.OpenAsync($"/en/bookings/new?slot={slotId}");
        await FillInAsync(guest);
        await guest.PressTwiceAsync("Book this visit");
        await guest.GoBackAsync();
        await FillInAsync(guest);
        await guest.PressAsync("Book this visit");
        Assert.That(await CountAsync("held"), Is.EqualTo(1));
        Assert.That(await ReadAsync<int>("select taken from slot"), Is.EqualTo(1));

        static async Task FillInAsync(Guest guest)
        {
            await guest.TypeAsync("Name", "Ada");
            await guest.TypeAsync("Email address", "ada@example.org");
            await guest.Page.GetByLabel("Dutch", new() { Exact = true }).CheckAsync();
        }
    }

    [Test]
    public async Task The_button_of_the_mail_pressed_twice_confirms_once()
    {
        var slotId = await Rows.AddSlotAsync();
        var guest = await NewGuestAsync();
        await guest.OpenAsync($"/en/bookings/new?slot={slotId}");
        await guest.TypeAsync("Name", "Ada");
        await guest.TypeAsync("Email address", "ada@example.org");
        await guest.TickAsync("Dutch");
        await guest.PressAsync("Book this visit");
        var link = (await Mailbox.OpenAsync("ada@example.org", "Please confirm")).LinkBelow("Confirm my place");
        await guest.OpenAsync(link);
        await guest.PressTwiceAsync("Confirm my place");
        await guest.OpenAsync(link);
        Assert.That(await guest.HeadingAsync(), Is.EqualTo("Your visit is confirmed"), "the link leads to the booking from now on");
        Assert.That(await CountAsync("confirmed"), Is.EqualTo(1));
        Assert.That(await ReadAsync<int>("select taken from slot"), Is.EqualTo(1));
        Assert.That(await ReadAsync<long>("select count(*) from outbox where kind = 'booking.confirmed'"), Is.EqualTo(1));
    }

    private Task<long> CountAsync(string status) => ReadAsync<long>("select count(*) from booking where status = @status", new { status });
}
