using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>Signing in with the code of a mail.</summary>
[Category("Browser"), SharesTheMachine]
public sealed class SignInWalks : BrowserTest
{
    [Test]
    public async Task Somebody_signs_in_with_the_code_of_her_mail_typed_with_a_space_and_signs_out([Values] Way way)
    {
        await Rows.AddEditionAsync();
        var guest = await NewGuestAsync(way);
        var code = await AskAsync(guest);
        await guest.TypeAsync("Code", $"{code[..3]} {code[3..]}");
        await guest.PressAsync("Sign in");
        Assert.That(await guest.HeadingAsync(), Is.EqualTo("My visits"));
        Assert.That(await guest.ReadAsync(), Does.Contain("ada@example.org"));
        await guest.PressAsync("Sign out");
        Assert.That(await guest.HeadingAsync(), Is.EqualTo("You are signed out"));
        await guest.OpenAsync("/en/agenda");
        Assert.That(await guest.HeadingAsync(), Is.EqualTo("Sign in"));
    }

    [Test]
    public async Task Who_needs_to_be_signed_in_comes_back_to_where_she_was()
    {
        var slotId = await Rows.AddSlotAsync();
        var guest = await NewGuestAsync();
        await guest.OpenAsync($"/en/bookings/new?slot={slotId}");
        await guest.FollowAsync("Sign in with a code by email");
        await guest.TypeAsync("Email address", "ada@example.org");
        await guest.PressAsync("Send me a code");
        await guest.TypeAsync("Code", (await Mailbox.OpenAsync("ada@example.org", "Your sign-in code")).After("Your code"));
        await guest.PressAsync("Sign in");
        Assert.That(guest.Path, Is.EqualTo($"/en/bookings/new?slot={slotId}"));
    }

    [Test]
    public async Task A_wrong_code_says_how_often_she_may_still_try([Values] Way way)
    {
        var guest = await NewGuestAsync(way);
        var code = await AskAsync(guest);
        await guest.TypeAsync("Code", code == "123456" ? "654321" : "123456");
        await guest.PressAsync("Sign in");
        Assert.That(await guest.Page.TitleAsync(), Does.StartWith("Error: "));
        Assert.That(await guest.ReadAsync(), Does.Contain("You have 4 tries left."));
        await guest.TypeAsync("Code", code);
        await guest.PressAsync("Sign in");
        Assert.That(await guest.HeadingAsync(), Is.EqualTo("My visits"));
    }

    [Test]
    public async Task The_link_of_the_mail_signs_in_by_a_button_in_the_browser_that_asked()
    {
        var guest = await NewGuestAsync();
        var mail = await AskForMailAsync(guest);
        await guest.OpenAsync(mail.LinkBelow("Or sign in directly"));
        Assert.That(await ReadAsync<long>("select count(*) from session"), Is.Zero, "opening the link signs nobody in");
        await guest.PressAsync("Sign in");
        Assert.That(await guest.HeadingAsync(), Is.EqualTo("My visits"));
    }

    [Test]
    public async Task The_link_opened_in_another_browser_says_to_type_the_code_in_the_first()
    {
        var (guest, other) = (await NewGuestAsync(), await NewGuestAsync());
        var mail = await AskForMailAsync(guest);
        await other.OpenAsync(mail.LinkBelow("Or sign in directly"));
        Assert.That(await other.ReadAsync(), Does.Contain("Type the code from the email there."));
        Assert.That(await other.Button("Sign in").CountAsync(), Is.Zero);
        await guest.TypeAsync("Code", mail.After("Your code"));
        await guest.PressAsync("Sign in");
        Assert.That(await guest.HeadingAsync(), Is.EqualTo("My visits"));
    }

    [Test]
    public async Task A_code_may_be_pasted_and_nothing_stands_between()
    {
        var guest = await NewGuestAsync(change: options => options.Permissions = ["clipboard-read", "clipboard-write"]);
        var code = await AskAsync(guest);
        var field = guest.Page.GetByLabel("Code");
        Assert.That(await field.GetAttributeAsync("autocomplete"), Is.EqualTo("one-time-code"));
        Assert.That(await guest.Page.Locator("canvas, iframe").CountAsync(), Is.Zero);
        await guest.Page.EvaluateAsync("text => navigator.clipboard.writeText(text)", $" {code} ");
        await field.FocusAsync();
        await guest.Page.Keyboard.PressAsync("Control+V");
        await guest.PressAsync("Sign in");
        Assert.That(await guest.HeadingAsync(), Is.EqualTo("My visits"));
    }

    private async Task<string> AskAsync(Guest guest) => (await AskForMailAsync(guest)).After("Your code");

    private async Task<Letter> AskForMailAsync(Guest guest)
    {
        await guest.OpenAsync("/en/sign-in");
        await guest.TypeAsync("Email address", "ada@example.org");
        await guest.PressAsync("Send me a code");
        return await Mailbox.OpenAsync("ada@example.org", "Your sign-in code");
    }
}
