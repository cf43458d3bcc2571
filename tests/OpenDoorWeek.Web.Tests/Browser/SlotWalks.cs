using System.Diagnostics;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>A tired person opens the door of her house on a phone.</summary>
[Category("Browser"), SharesTheMachine]
public sealed class SlotWalks : BrowserTest
{
    /// <summary>A keystroke of somebody who does not hurry (Card, Moran and Newell 1983 give 0.28 s to an average typist), with time to look.</summary>
    private const double SecondsOfAKey = 0.5;

    /// <summary>What she reads and decides on each page.</summary>
    private const double SecondsOfAPage = 6;

    [Test]
    public async Task Five_visits_are_published_by_keyboard_at_390_pixels_in_under_three_minutes()
    {
        var row = await Rows.AddRegistrationAsync("accepted");
        var guest = await NewGuestAsync(row.ContactId, Way.Keyboard, o => o.ViewportSize = new() { Width = 390, Height = 844 });
        await guest.Page.AddInitScriptAsync("""
            addEventListener("keydown", () => sessionStorage.setItem("keys", 1 + Number(sessionStorage.getItem("keys") ?? 0)), true);
            """);
        var watch = Stopwatch.StartNew();
        await guest.OpenAsync($"/nl/hosts/{row.HostId}/slots");
        await guest.FollowAsync("Bezoekmomenten toevoegen");
        foreach (var day in (string[])["Maandag 23", "Dinsdag 24", "Woensdag 25", "Donderdag 26", "Vrijdag 27"])
        {
            await guest.TickAsync($"{day}\u00a0november");
        }

        await guest.PressAsync("Ga verder");
        await guest.TickAsync("voormiddag, 10.00 tot 11.30\u00a0uur");
        var pages = 3;
        for (; !guest.Path.EndsWith("/check", StringComparison.Ordinal); pages++)
        {
            await guest.PressAsync("Ga verder");
        }

        await guest.PressAsync("Publiceer deze bezoekmomenten");
        Assert.That(await guest.HeadingAsync(), Is.EqualTo("Uw bezoekmomenten staan klaar"));
        Assert.That(await ReadAsync<int>("select count(*)::int from slot where status = 'published'"), Is.EqualTo(5));

        var keys = int.Parse(await guest.Page.EvaluateAsync<string>("sessionStorage.getItem('keys')"), null);
        var seconds = (keys * SecondsOfAKey) + (pages * SecondsOfAPage);
        await TestContext.Out.WriteLineAsync($"5 visits: {keys} keys on {pages} pages, {seconds:0} s for a person; the machine took {watch.Elapsed.TotalSeconds:0.0} s");
        Assert.That(keys, Is.GreaterThan(30), "keys are counted");
        Assert.That(seconds, Is.LessThan(180));
    }
}
