using NUnit.Framework;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;
using OpenDoorWeek.Web.Pages.Bookings;
using OpenDoorWeek.Web.Pages.Hosts;
using OpenDoorWeek.Web.Pages.Hosts.Slots;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>From a visit that the host cancels to another that is booked with one press, without script.</summary>
[Category("Browser"), SharesTheMachine]
public sealed class CancelWalks : BrowserTest
{
    private static readonly Text Cancelled = new("Geannuleerd door De Vuurtoren", "Visite annulée par De Vuurtoren", "Cancelled by De Vuurtoren");

    [Test]
    public async Task A_host_cancels_and_a_visitor_takes_another_visit_from_her_mail([Values("nl", "fr", "en")] string code)
    {
        var (language, row) = (Language.Parse(code), await Rows.AddHostAsync());
        var slotId = await Rows.AddSlotAsync(of: row);
        var to = await Rows.AddSlotAsync(of: await Rows.AddHostAsync("De Kade"), start: new(14, 0));
        await Rows.AddBookingAsync(slotId, await Rows.AddPersonAsync("ada@example.org", language: language), partySize: 2);
        var host = await NewGuestAsync(row.ContactId, Way.NoScript);

        await host.OpenAsync($"/{code}/hosts/{row.HostId}/slots");
        await host.FollowAsync(HostSlotTexts.Withdraw.In(language));
        Assert.That(await host.ReadAsync(), Does.Contain(HostStateTexts.PeopleTold.Of(1, language).Replace('\u00a0', ' ')));
        await host.PressAsync(HostSlotTexts.CancelButton.In(language));

        var letter = await Mailbox.OpenAsync("ada@example.org", Cancelled.In(language));
        Assert.That(letter.Calendar!["METHOD"].Value, Is.EqualTo("CANCEL"));
        var guest = await NewGuestAsync(change: o => o.JavaScriptEnabled = false);
        await guest.OpenAsync(letter.Link($"/alternatives/{to}"));
        Assert.That(await ReadAsync<int>("select taken from slot where slot_id = @to", new { to }), Is.Zero, "opening the page books nothing");
        await guest.PressAsync(AlternativeTexts.Take.In(language));

        Assert.That(await guest.HeadingAsync(), Is.EqualTo(BookingTexts.DoneTitle.In(language)));
        Assert.That((await Mailbox.OpenAsync("ada@example.org", "")).Calendar!["METHOD"].Value, Is.EqualTo("REQUEST"));
        Assert.That(await ReadAsync<int>("select taken from slot where slot_id = @to", new { to }), Is.EqualTo(2));
    }
}
