using NUnit.Framework;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>A tired person registers a host on a phone.</summary>
[Category("Browser"), SharesTheMachine]
public sealed class HostWalks : BrowserTest
{
    [Test]
    public async Task A_host_is_registered_by_keyboard_at_390_pixels()
    {
        await Rows.SetPhaseAsync(await Rows.AddEditionAsync(), Phase.HostsRegister, Rows.Today.AddDays(-10), Rows.Today.AddDays(10));
        var guest = await NewGuestAsync(await Rows.AddPersonAsync("ada@example.org"), Way.Keyboard, o => o.ViewportSize = new() { Width = 390, Height = 844 });
        await guest.OpenAsync("/en/editions/zuid-2026");
        await guest.FollowAsync("Register your organisation");
        await guest.FollowAsync("Register a new organisation");
        await guest.TypeAsync("Name of the organisation", "Huis De Brug");
        await ChooseAsync(guest, "#Sector", "Housing and homelessness");
        await guest.TypeAsync("Street and number", "Brugstraat 1");
        await guest.TypeAsync("Postcode", "B-1060");
        await guest.PressAsync("Continue");
        await guest.TypeAsync("Phone number (optional)", "02 000 00 00");
        await guest.PressAsync("Continue");
        await guest.TickAsync("All of Brussels");
        await guest.PressAsync("Save and continue later");
        Assert.That(await guest.ReadAsync(), Does.Contain("Saved."));

        await guest.FollowAsync("Continue with step 4");
        await guest.TickAsync("Dutch");
        await guest.PressAsync("Continue");
        await guest.PressAsync("Continue");
        await guest.TypeAsync("Phone number", "+32 470 00 00 00");
        await guest.PressAsync("Continue");
        await guest.TypeAsync("Your colleague's name", "Bea");
        await guest.TypeAsync("Your colleague's email address", "bea@example.org");
        await guest.PressAsync("Send the invitation");
        Assert.That(await guest.HeadingAsync(), Is.EqualTo("Check your answers and submit"));
        await guest.PressAsync("Submit my registration");
        Assert.That(await guest.HeadingAsync(), Is.EqualTo("Your registration has been submitted"));
        Assert.That((await Mailbox.OpenAsync("bea@example.org", "")).Text, Does.Contain("/hosts/invitation?token="));
    }

    /// <summary>Keys choose in a select by the first letters of the option.</summary>
    private static async Task ChooseAsync(Guest guest, string select, string option)
    {
        await guest.ReachAsync(guest.Page.Locator(select));
        await guest.Page.Keyboard.TypeAsync(option);
        Assert.That(await guest.Page.Locator($"{select} option:checked").InnerTextAsync(), Is.EqualTo(option));
    }
}
