using NUnit.Framework;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;
using OpenDoorWeek.Web.Pages.Bookings;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>From a mail to another moment of the week, without script, in each language.</summary>
[Category("Browser"), SharesTheMachine]
public sealed class MoveWalks : BrowserTest
{
    private static readonly Text ManageLine = new("Mijn boeking bekijken", "Voir, modifier ou annuler", "View, change or cancel");
    private static readonly Text MovedSubject = new("Verplaatst: bezoek De Vuurtoren", "Visite déplacée", "Moved: visit to De Vuurtoren");
    private static readonly Text AwaySubject = new("Niet meer: bezoek De Vuurtoren", "Plus prévue", "No longer: visit to De Vuurtoren");

    [Test]
    public async Task A_visitor_moves_her_visit_from_her_mail_without_script([Values("nl", "fr", "en")] string code)
    {
        var language = Language.Parse(code);
        var slotId = await Rows.AddSlotAsync();
        var to = await Rows.AddSlotAsync(start: new(14, 0));
        var booker = await NewGuestAsync(await Rows.AddPersonAsync("ada@example.org", language: language));
        await booker.OpenAsync($"/{code}/bookings/new?slot={slotId}");
        await booker.PressAsync(BookingTexts.BookButton.In(language));
        var confirmed = await Mailbox.OpenAsync("ada@example.org", "");

        var guest = await NewGuestAsync(change: o => o.JavaScriptEnabled = false);
        await guest.OpenAsync(confirmed.LinkBelow(ManageLine.In(language)));
        await guest.FollowAsync(ChangeTexts.MoveLink.In(language));
        await guest.FollowAsync(ChangeTexts.ChooseThis.In(language));
        Assert.That(await ReadAsync<int>("select taken from slot where slot_id = @to", new { to }), Is.Zero, "looking moves nothing");
        await guest.PressAsync(ChangeTexts.MoveButton.In(language));

        Assert.That(await guest.HeadingAsync(), Is.EqualTo(ChangeTexts.MovedTitle.In(language)));
        Assert.That(await ReadAsync<int>("select taken from slot where slot_id = @to", new { to }), Is.EqualTo(1));
        var away = await Mailbox.OpenAsync("ada@example.org", AwaySubject.In(language));
        var moved = await Mailbox.OpenAsync("ada@example.org", MovedSubject.In(language));
        Assert.That((Entry(away)["UID"].Value, away.Calendar!["METHOD"].Value), Is.EqualTo((Entry(confirmed)["UID"].Value, "CANCEL")));
        Assert.That((Entry(moved)["UID"].Value == Entry(confirmed)["UID"].Value, moved.Calendar!["METHOD"].Value), Is.EqualTo((false, "REQUEST")));
    }

    private static CalendarComponent Entry(Letter letter) => letter.Calendar!.All("VEVENT").Single();
}
