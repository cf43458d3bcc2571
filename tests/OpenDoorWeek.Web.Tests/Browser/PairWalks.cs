using NUnit.Framework;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;
using OpenDoorWeek.Web.Pages.Pairings;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>From asking for a buddy over the mail with the proposal to a worksheet on paper; and a no.</summary>
[Category("Browser"), SharesTheMachine]
public sealed class PairWalks : BrowserTest
{
    [Test]
    public async Task Somebody_asks_for_a_buddy_accepts_by_her_mail_and_prints_the_worksheet_by_keys_alone_without_script([Values("nl", "fr", "en")] string code)
    {
        var language = Language.Parse(code);
        var (pairing, ada) = (new PairingRows(Rows, RunAsync), await Rows.AddPersonAsync("ada@example.org", language: language));
        var (host, ben) = (await Rows.AddHostAsync("Huis Zon", contactId: ada), await pairing.AddSeekerAsync("Ben", language: language));
        var guest = await NewGuestAsync(ada, Way.Keyboard, o => o.JavaScriptEnabled = false);

        await guest.OpenAsync($"/{code}/hosts/{host.HostId}");
        await guest.FollowAsync(OptInTexts.Title.In(language));
        await guest.FollowAsync(OptInTexts.OfRole("buddy", language));
        await guest.TickAsync(OptInTexts.OpenToOthers.In(language));
        await guest.TypeAsync(OptInTexts.Topics.In(language), "Een rondleiding opbouwen");
        await guest.PressAsync(OptInTexts.Save.In(language));
        Assert.That(await guest.ReadAsync(), Does.Contain(Plain(OptInTexts.SaidAsked.In(language))));

        var pair = await ProposeAsync(pairing, ada, host, ben);
        var letter = await Mailbox.OpenAsync("ada@example.org", language.Choose("Voorstel voor u", "Une proposition pour vous", "A proposal for you"));
        await guest.OpenAsync(letter.Link($"/pairings/{pair}"));
        Assert.That(await guest.ReadAsync(), Does.Contain("Huis Ben").And.Not.Contain("ben@example.org").And.Not.Contain("Ben Peeters"));
        await guest.PressAsync(PairTexts.Yes.In(language));
        Assert.That(await guest.ReadAsync(), Does.Contain(Plain(PairTexts.SaidYes.In(language, ("day", DateWords.Day(PairingRows.AnswerUntil, language))))));

        var other = await NewGuestAsync(ben.PersonId, Way.NoScript);
        await other.OpenAsync($"/{code}/pairings");
        await other.FollowAsync("Huis Zon");
        await other.PressAsync(PairTexts.Yes.In(language));
        Assert.That(await other.ReadAsync(), Does.Contain("ada@example.org").And.Contain("Een rondleiding opbouwen"));

        await Mailbox.OpenAsync("ada@example.org", language.Choose("Akkoord", "C'est d'accord", "Agreed"));
        await WriteAsync(guest, pair, language);
    }

    [Test]
    public async Task A_no_is_kept_in_every_language_and_the_other_is_not_told([Values("nl", "fr", "en")] string code)
    {
        var (language, pairing) = (Language.Parse(code), new PairingRows(Rows, RunAsync));
        var (ada, ben) = (await pairing.AddSeekerAsync("Ada"), await pairing.AddSeekerAsync("Ben"));
        var pair = await pairing.AddPairAsync("proposed", ada, ben);
        var guest = await NewGuestAsync(ada.PersonId, Way.Narrow);
        await guest.OpenAsync($"/{code}/pairings/{pair}?answer=no");
        await guest.PressAsync(PairTexts.No.In(language));
        Assert.That(await guest.ReadAsync(), Does.Contain(Plain(PairTexts.SaidDeclined.In(language))));

        var other = await NewGuestAsync(ben.PersonId);
        await other.OpenAsync($"/{code}/pairings/{pair}");
        Assert.That(await other.ReadAsync(), Does.Contain(Plain(PairTexts.OverLead.In(language))).And.Not.Contain(Plain(PairTexts.YouSaidNo.In(language))));
        Assert.That(await ReadAsync<long>("select count(*) from outbox"), Is.Zero);
    }

    /// <summary>As a run or the job would.</summary>
    private async Task<Guid> ProposeAsync(PairingRows pairing, Guid ada, HostRow host, Seeker ben)
    {
        var optIn = await ReadAsync<Guid>("select pairing_opt_in_id from pairing_opt_in where person_id = @ada", new { ada });
        var pair = await pairing.AddPairAsync("proposed", new Seeker(ada, host, optIn, "buddy"), ben);
        await using var tx = await Db.BeginAsync(default);
        PairMails.AddProposed(tx, host.EditionId, pair, [pair], Clock.Now, Clock.Now.AddDays(7));
        await tx.CommitAsync(default);
        return pair;
    }

    private static async Task WriteAsync(Guest guest, Guid pair, Language language)
    {
        await guest.OpenAsync($"/{language}/pairings/{pair}");
        Assert.That(await guest.ReadAsync(), Does.Contain("ben@example.org"));
        await guest.FollowAsync(WorksheetTexts.Title.In(language));
        await guest.TypeAsync(WorksheetTexts.Parts[0].Question.Nl, "De keuken en de tuin");
        await guest.PressAsync(WorksheetTexts.Save.In(language));
        await guest.FollowAsync(WorksheetTexts.Print.In(language));
        Assert.That(await guest.ReadAsync(), Does.Contain("De keuken en de tuin"));
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
