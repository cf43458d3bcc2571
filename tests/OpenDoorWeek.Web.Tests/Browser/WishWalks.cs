using Microsoft.Playwright;
using NUnit.Framework;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;
using OpenDoorWeek.Web.Pages.Wishes;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>From the programme over an ordered list to a mail, changed and taken back.</summary>
[Category("Browser"), SharesTheMachine]
public sealed class WishWalks : BrowserTest
{
    private const string Slug = "zuid-2026";
    private static readonly string[] Names = ["Anker", "Brug", "Cirkel"];

    [Test]
    public async Task Somebody_collects_ranks_sends_and_withdraws_wishes_by_keys_alone_without_script([Values("nl", "fr", "en")] string code)
    {
        var language = Language.Parse(code);
        await MakeProgrammeAsync();
        var guest = await NewGuestAsync(await Rows.AddPersonAsync("bea@example.org", "Bea"), Way.Keyboard, o => o.JavaScriptEnabled = false);

        await guest.OpenAsync($"/{code}/editions/{Slug}/programme");
        foreach (var name in Names)
        {
            await guest.PressAsync(Of(WishTexts.Add, name, language));
        }

        Assert.That(await ReadOrderAsync(), Is.EqualTo("Anker Brug Cirkel"));
        await guest.FollowAsync(WishTexts.Mine.In(language, ("n", 3)));
        await guest.PressAsync(Of(WishTexts.Up, "Cirkel", language));
        Assert.That(await FocusAsync(guest), Is.EqualTo(Of(WishTexts.Up, "Cirkel", language)), "pressing goes on");
        Assert.That(await guest.ReadAsync(), Does.Contain(Plain(WishTexts.SaidMoved.In(language, ("host", "Cirkel"), ("rank", 2), ("count", 3)))));
        await guest.PressAsync(Of(WishTexts.Up, "Cirkel", language));
        Assert.That(await ReadOrderAsync(), Is.EqualTo("Cirkel Anker Brug"));
        Assert.That(await FocusAsync(guest), Is.EqualTo(Of(WishTexts.Down, "Cirkel", language)), "the button that is left");

        await guest.FollowAsync(WishTexts.Continue.In(language));
        await guest.PressAsync(WishTexts.Continue.In(language));
        await guest.TypeAsync(AnswerTexts.Starts.In(language), "9:00");
        await guest.TypeAsync(AnswerTexts.Ends.In(language), "12:00");
        await guest.PressAsync(AnswerTexts.AddTime.In(language));
        await guest.FollowAsync(AnswerTexts.ToCheck.In(language));
        await guest.PressAsync(AnswerTexts.Send.In(language));
        Assert.That(await guest.HeadingAsync(), Is.EqualTo(AnswerTexts.SentTitle.In(language)));
        Assert.That((await Mailbox.OpenAsync("bea@example.org", "")).Text, Does.Contain("1. Cirkel").And.Contain("2. Anker").And.Contain("3. Brug"));

        await guest.FollowAsync(AnswerTexts.WithdrawLink.In(language));
        await guest.PressAsync(AnswerTexts.WithdrawButton.In(language));
        Assert.That(await CountSentAsync(), Is.Zero);
        await guest.PressAsync(AnswerTexts.Undo.In(language));
        Assert.That(await CountSentAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_script_moves_a_wish_without_loading_the_page_and_says_so_where_it_is_read_aloud()
    {
        await MakeProgrammeAsync();
        var guest = await NewGuestAsync(await Rows.AddPersonAsync("bea@example.org", "Bea"));
        await guest.OpenAsync($"/nl/editions/{Slug}/programme");
        foreach (var name in Names)
        {
            await guest.PressAsync(Of(WishTexts.Add, name, Language.Nl));
        }

        await guest.OpenAsync($"/nl/editions/{Slug}/wishes");
        await guest.Page.EvaluateAsync("() => { window.same = 1; document.getElementById('said').same = 1; }");

        await guest.Button(Of(WishTexts.Down, "Anker", Language.Nl)).ClickAsync();
        await Assertions.Expect(guest.Page.Locator("#said")).ToContainTextAsync("Anker, nu wens 2 van 3");
        Assert.That(await FocusAsync(guest), Is.EqualTo(Of(WishTexts.Down, "Anker", Language.Nl)));
        await guest.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(guest.Page.Locator("#said")).ToContainTextAsync("Anker, nu wens 3 van 3");
        await guest.Button(Of(WishTexts.Remove, "Brug", Language.Nl)).ClickAsync();
        await Assertions.Expect(guest.Page.Locator("#said")).ToContainTextAsync(WishTexts.SaidRemoved.Nl);

        Assert.That(await guest.Page.EvaluateAsync<bool>("() => window.same === 1 && document.getElementById('said').same === 1"), "the page stayed, and the line that is read");
        Assert.That(await ReadOrderAsync(), Is.EqualTo("Cirkel Anker"));
        Assert.That(guest.Breaches, Is.Empty);
    }

    [Test]
    public async Task Who_is_not_signed_in_comes_back_to_the_visit_and_is_one_press_from_her_wish()
    {
        await MakeProgrammeAsync();
        var guest = await NewGuestAsync(change: o => o.JavaScriptEnabled = false);
        await guest.OpenAsync($"/nl/editions/{Slug}/programme");
        await guest.FollowAsync(Of(WishTexts.Add, "Brug", Language.Nl));
        await guest.TypeAsync(Pages.SignIn.SignInTexts.Email.Nl, "cleo@example.org");
        await guest.PressAsync(Pages.SignIn.SignInTexts.Send.Nl);
        await guest.OpenAsync((await Mailbox.OpenAsync("cleo@example.org", "")).Link("/sign-in/link"));
        await guest.PressAsync(Pages.SignIn.SignInTexts.SignIn.Nl);
        await guest.PressAsync(WishTexts.Add.Nl);
        Assert.That(await ReadOrderAsync(), Is.EqualTo("Brug"));
        Assert.That(await guest.HeadingAsync(), Is.EqualTo(WishTexts.Title.Nl));
    }

    private async Task MakeProgrammeAsync()
    {
        var editionId = await Rows.AddEditionAsync();
        await Rows.SetPhaseAsync(editionId, Phase.Wishes, TestSupport.Rows.Today.AddDays(-1), TestSupport.Rows.Today.AddDays(5));
        await Rows.SetPhaseAsync(editionId, Phase.Matchmaking, TestSupport.Rows.Today.AddDays(5), TestSupport.Rows.Today.AddDays(9));
        await Rows.SetPhaseAsync(editionId, Phase.FreeBooking, TestSupport.Rows.Today.AddDays(9), TestSupport.Rows.Today.AddDays(20));
        foreach (var (i, name) in Names.Index())
        {
            await Rows.AddSlotAsync(of: await Rows.AddHostAsync(name, editionId), day: TestSupport.Rows.Monday.AddDays(i));
        }
    }

    /// <summary>"Omhoog : Anker", as the button is named: what is hidden from sight stands apart.</summary>
    private static string Of(Text button, string host, Language language) => $"{button.In(language)} : {host}";

    private static string Plain(string text) => text.Replace('\u00a0', ' ');

    private static Task<string> FocusAsync(Guest guest) => guest.Page.EvaluateAsync<string>("() => [...(document.activeElement?.childNodes ?? [])].map(n => n.textContent.trim()).join(' ')");

    private Task<string> ReadOrderAsync() => ReadAsync<string>(
        "select string_agg(o.name, ' ' order by w.rank) from wish w join slot s using (slot_id) join host h on h.host_id = s.host_id join organisation o on o.organisation_id = h.organisation_id");

    private Task<long> CountSentAsync() => ReadAsync<long>("select count(*) from wish_list where submitted_at is not null");
}
