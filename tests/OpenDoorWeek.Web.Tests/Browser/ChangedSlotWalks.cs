using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;
using OpenDoorWeek.Web.Pages.Bookings;
using OpenDoorWeek.Web.Pages.Hosts.Slots;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>A host moves a visit to which somebody comes, and she reads it in her mail, without script, in each language.</summary>
[Category("Browser"), SharesTheMachine]
public sealed class ChangedSlotWalks : BrowserTest
{
    private static readonly Text Changed = new("Gewijzigd: bezoek Huis De Brug", "Visite modifiée", "Changed: visit to Huis De Brug");
    private static readonly Text ManageLine = new("Ander moment kiezen", "Changer de créneau", "Change slot or cancel");

    [Test]
    public async Task A_host_moves_a_visit_and_the_visitor_finds_the_new_hour_in_mail_page_and_calendar([Values("nl", "fr", "en")] string code)
    {
        var language = Language.Parse(code);
        var row = await Rows.AddRegistrationAsync("accepted");
        var slotId = await Rows.AddSlotAsync(of: row);
        var booker = await NewGuestAsync(await Rows.AddPersonAsync("ada@example.org", language: language));
        await booker.OpenAsync($"/{code}/bookings/new?slot={slotId}");
        await booker.PressAsync(BookingTexts.BookButton.In(language));
        var confirmed = await Mailbox.OpenAsync("ada@example.org", "");

        var host = await NewGuestAsync(row.ContactId, change: o => o.JavaScriptEnabled = false);
        await host.OpenAsync($"/{code}/hosts/{row.HostId}/slots");
        await host.FollowAsync(HostSlotTexts.Edit.In(language));
        await host.TypeAsync(HostSlotTexts.Start.In(language), "14:00");
        await host.TypeAsync(HostSlotTexts.End.In(language), "15:30");
        await host.PressAsync(HostSlotTexts.Save.In(language));
        Assert.That(await host.HeadingAsync(), Is.EqualTo(TellTexts.Title.In(language)));
        Assert.That(await ReadAsync<int>("select version from slot"), Is.EqualTo(1), "asking changes nothing");
        await host.PressAsync(TellTexts.GoBack.In(language));
        Assert.That(await host.Page.Locator("#Start").InputValueAsync(), Is.EqualTo("14:00"), "what she typed is still there");
        await host.PressAsync(HostSlotTexts.Save.In(language));
        await host.PressAsync(TellTexts.Button.In(language));
        Assert.That(await host.ReadAsync(), Does.Contain(TellTexts.Done.In(language)));

        Clock.Now += ChangeTerms.Gathered;
        var mail = await Mailbox.OpenAsync("ada@example.org", Changed.In(language));
        var (was, now) = (Entry(confirmed), Entry(mail));
        Assert.That((now["UID"].Value, now["SEQUENCE"].Value, now["DTSTART"].Value), Is.EqualTo((was["UID"].Value, "1", "20261123T140000")));
        var visitor = await NewGuestAsync(change: o => o.JavaScriptEnabled = false);
        await visitor.OpenAsync(mail.LinkBelow(ManageLine.In(language)));
        Assert.That(await visitor.ReadAsync(), Does.Contain(DateWords.Span(new(14, 0), new(15, 30), language).Replace('\u00a0', ' ')));
    }

    private static CalendarComponent Entry(Letter letter) => letter.Calendar!.All("VEVENT").Single();
}
