using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;
using OpenDoorWeek.Web.Pages.Bookings;
using OpenDoorWeek.Web.Pages.WaitingList;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>From a full visit over the waiting list to a place.</summary>
[Category("Browser"), SharesTheMachine]
public sealed class WaitingWalks : BrowserTest
{
    private static readonly Dictionary<string, (string Offer, string Yes)> Mails = new()
    {
        ["nl"] = ("Plaats vrij", "Ja, ik neem de plaats"),
        ["fr"] = ("Place disponible", "Oui, je prends la place"),
        ["en"] = ("Place available", "Yes, I'll take the place"),
    };

    [Test]
    public async Task Somebody_waits_for_a_full_visit_is_offered_a_place_by_mail_and_takes_it_without_script([Values("nl", "fr", "en")] string code)
    {
        var language = Language.Parse(code);
        var (slotId, ada) = (await Rows.AddSlotAsync(capacity: 1), await Rows.AddPersonAsync());
        var booking = await Rows.AddBookingAsync(slotId, ada);
        var guest = await NewGuestAsync(await Rows.AddPersonAsync("bea@example.org", "Bea"), Way.NoScript);

        await guest.OpenAsync($"/{code}/slots/{slotId}");
        await guest.FollowAsync(WaitingTexts.JoinLink.In(language));
        await guest.PressAsync(WaitingTexts.JoinLink.In(language));
        Assert.That(await guest.ReadAsync(), Does.Contain(WaitingTexts.JoinedLead.In(language).Replace('\u00a0', ' ')));
        await Mailbox.OpenAsync("bea@example.org", "");

        await Site.Services.GetRequiredService<CancelBooking>().ExecuteAsync(new(booking, new(ada, null)), default);
        var letter = await Mailbox.OpenAsync("bea@example.org", Mails[code].Offer);
        await guest.OpenAsync(letter.LinkBelow(Mails[code].Yes));
        Assert.That(await ReadAsync<string>("select status from waiting_offer"), Is.EqualTo("open"), "opening the page answers nothing");
        await guest.PressAsync(WaitingTexts.Accept.In(language));

        Assert.That(await guest.HeadingAsync(), Is.EqualTo(BookingTexts.DoneTitle.In(language)));
        Assert.That((await Mailbox.OpenAsync("bea@example.org", "")).Calendar!["METHOD"].Value, Is.EqualTo("REQUEST"));
        Assert.That(await ReadAsync<int>("select taken from slot"), Is.EqualTo(1));
    }
}
