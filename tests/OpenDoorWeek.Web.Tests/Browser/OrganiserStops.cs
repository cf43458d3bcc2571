using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Web.Pages.Organisers;
using OpenDoorWeek.Web.Pages.SignIn;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>The pages of organisers, in their states.</summary>
internal static class OrganiserStops
{
    public static IReadOnlyList<Stop> All { get; } =
    [
        new("organisers", (t, l) => Stop.OpenAsync(t, l, "/organisers?done=invited", t.Olga)),
        new("invite an organiser", (t, l) => Stop.OpenAsync(t, l, "/organisers/invite", t.Olga)),
        new("invite an organiser, refused", async (t, l) =>
            await Stop.PressAsync(await Stop.OpenAsync(t, l, "/organisers/invite", t.Olga), OrganiserTexts.Send.In(l)), HasFocus: true),
        new("remove an organiser", (t, l) => Stop.OpenAsync(t, l, $"/organisers/{t.Olga}/remove", t.Olga)),
        new("reset a second factor", (t, l) => Stop.OpenAsync(t, l, $"/organisers/{t.Olga}/reset", t.Olga)),
        new("invitation, not signed in", async (t, l) => await Stop.OpenAsync(t, l, $"/organisers/enrol?token={await t.TokenAsync(LinkPurpose.Invitation, t.Invitation)}"), IsRead: true),
        new("invitation", async (t, l) => await Stop.OpenAsync(t, l, $"/organisers/enrol?token={await t.TokenAsync(LinkPurpose.Invitation, t.Invitation)}", t.Nora)),
        new("authenticator, refused", async (t, l) => await Stop.PressAsync(
            await Stop.OpenAsync(t, l, $"/organisers/enrol?token={await t.TokenAsync(LinkPurpose.Invitation, t.BegunInvitation)}", t.Nora), EnrolTexts.Finish.In(l)), HasFocus: true),
        new("second factor", (t, l) => Stop.OpenAsync(t, l, "/sign-in/second", t.Olga)),
        new("second factor, refused", async (t, l) => await Stop.PressAsync(await Stop.OpenAsync(t, l, "/sign-in/second", t.Olga), SecondFactorTexts.Go.In(l)), HasFocus: true),
        new("recovery codes", async (t, l) => await ShowCodesAsync(await Stop.OpenAsync(t, l, "/organisers/recovery-codes", t.Olga), EnrolTexts.MakeNewCodes.In(l))),
        new("log", (t, l) => Stop.OpenAsync(t, l, "/audit", t.Olga)),
        new("jobs", (t, l) => Stop.OpenAsync(t, l, "/jobs", t.Olga)),
        new("jobs, all runs", (t, l) => Stop.OpenAsync(t, l, "/jobs?what=every", t.Olga)),
        new("replies", async (t, l) => await Stop.OpenAsync(t, l, $"/replies?done=handled&reply={await t.ReplyAsync()}", t.Olga)),
        new("log, refused", (t, l) => Stop.OpenAsync(t, l, "/audit?who=nobody", t.Olga), HasFocus: true),
    ];

    private static async Task<Guest> ShowCodesAsync(Guest guest, string button)
    {
        await guest.PressAsync(button);
        return guest;
    }
}
