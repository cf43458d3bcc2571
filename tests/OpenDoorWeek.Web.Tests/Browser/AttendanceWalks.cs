using Microsoft.Playwright;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>The last visitor has left; a tired host has half a minute and a phone.</summary>
[Category("Browser"), SharesTheMachine]
public sealed class AttendanceWalks : BrowserTest
{
    [Test]
    public async Task Ten_visitors_of_whom_one_did_not_come_are_marked_in_three_touches_without_script()
    {
        var row = await Rows.AddRegistrationAsync("accepted");
        var slotId = await Rows.AddSlotAsync(of: row);
        for (var i = 1; i <= 10; i++)
        {
            await Rows.AddBookingAsync(slotId, await Rows.AddPersonAsync(name: $"Bezoeker {i:00}"));
        }

        Clock.Now = new(2026, 11, 23, 10, 45, 0, TimeSpan.Zero);
        var guest = await NewGuestAsync(row.ContactId, Way.NoScript, o => o.ViewportSize = new() { Width = 390, Height = 844 });
        await guest.OpenAsync($"/nl/hosts/{row.HostId}/day-plan");
        await guest.FollowAsync("Wie was er?");
        await guest.Page.GetByRole(AriaRole.Group, new() { Name = "Bezoeker 07" }).GetByLabel("afwezig zonder bericht").ClickAsync();
        await guest.PressAsync("Alle anderen waren aanwezig: bewaar");
        Assert.That(await guest.ReadAsync(), Does.Contain("Bewaard. Aanwezig: 9 van 10."));
        Assert.That(await ReadAsync<string>("select string_agg(distinct mark, ' ' order by mark) from participant_attendance"), Is.EqualTo("absent present"));
        Assert.That(await guest.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(390));
    }
}
