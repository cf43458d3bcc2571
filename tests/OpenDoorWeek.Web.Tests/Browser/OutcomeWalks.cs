using NUnit.Framework;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Outcomes;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;
using OpenDoorWeek.Web.Pages.Outcomes;
using OpenDoorWeek.Web.Pages.WaitingList;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>From the agenda to what she got, one visit given back, and a place on a waiting list.</summary>
[Category("Browser"), SharesTheMachine]
public sealed class OutcomeWalks : BrowserTest
{
    [Test]
    public async Task Somebody_reads_what_she_got_declines_one_visit_and_waits_for_another_by_keys_alone_without_script([Values("nl", "fr", "en")] string code)
    {
        var language = Language.Parse(code);
        var (bea, slots) = await ShareAsync();
        var guest = await NewGuestAsync(bea, Way.Keyboard, o => o.JavaScriptEnabled = false);

        await guest.OpenAsync($"/{code}/agenda");
        await guest.FollowAsync(OutcomeTexts.Agenda.In(language));
        Assert.That(Plain(await guest.HeadingAsync()), Is.EqualTo(Plain(OutcomeTexts.Title.In(language, ("visits", ReasonTexts.Visits.Of(2, language))))));
        Assert.That(await guest.ReadAsync(), Does.Contain(Plain(OutcomeWords.WaitingList(null, language))));

        await guest.PressAsync($"{OutcomeTexts.Decline.In(language)} : Brug");
        Assert.That(await guest.ReadAsync(), Does.Contain(Plain(OutcomeTexts.SaidDeclined.In(language))));
        Assert.That(await StatusAsync(slots[1], bea), Is.EqualTo("cancelled"));

        await guest.PressAsync($"{WaitingTexts.JoinLink.In(language)} : Cirkel");
        Assert.That(await guest.ReadAsync(), Does.Contain(Plain(OutcomeWords.WaitingList(1, language))));

        await guest.PressAsync($"{OutcomeTexts.Undo.In(language)} : Brug");
        Assert.That(await guest.ReadAsync(), Does.Contain(Plain(OutcomeTexts.SaidRestored.In(language))));
        Assert.That(await StatusAsync(slots[1], bea), Is.EqualTo("confirmed"));
    }

    private async Task<(Guid Bea, Guid[] Slots)> ShareAsync()
    {
        var (matching, outcomes) = (new MatchRows(Rows, RunAsync), new OutcomeRows(RunAsync));
        var (editionId, slots) = (await matching.AddEditionAsync(), new List<Guid>());
        await Rows.SetPhaseAsync(editionId, Phase.Wishes, TestSupport.Rows.Today.AddDays(-9), TestSupport.Rows.Today.AddDays(-1));
        await Rows.SetPhaseAsync(editionId, Phase.FreeBooking, TestSupport.Rows.Today.AddDays(7), TestSupport.Rows.Today.AddDays(20));
        foreach (var (i, name) in ((string[])["Anker", "Brug", "Cirkel"]).Index())
        {
            slots.Add(await Rows.AddSlotAsync(i == 2 ? 1 : 5, await Rows.AddHostAsync(name, editionId), TestSupport.Rows.Monday.AddDays(i)));
        }

        await Rows.AddBookingAsync(slots[2], await Rows.AddPersonAsync());
        var bea = await matching.AddWishesAsync(editionId, [.. slots], await Rows.AddPersonAsync("bea@example.org", "Bea"), wanted: 3);
        var publication = await outcomes.PublishAsync(editionId);
        foreach (var slot in slots[..2])
        {
            await outcomes.BringAsync(publication, await Rows.AddBookingAsync(slot, bea));
        }

        await outcomes.AddAsync(publication, bea, true, new(slots[0], OutcomeResult.Placed), new(slots[1], OutcomeResult.Placed), new(slots[2], OutcomeResult.Full, OutcomeCost.OnlyVisit, 14));
        return (bea, [.. slots]);
    }

    private Task<string> StatusAsync(Guid slot, Guid personId) =>
        ReadAsync<string>("select status from booking where slot_id = @slot and person_id = @personId", new { slot, personId });

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
