using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Hosts;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>The pages of a host's registration and of its answer, in their states.</summary>
internal static class HostStops
{
    private const string New = "/hosts/new?edition=zuid-2027";
    private const string NewOrganisation = "/hosts/new/organisation?edition=zuid-2027";
    private const string List = "/editions/zuid-2027/hosts";

    public static IReadOnlyList<Stop> All { get; } =
    [
        Stop.Read("host: before registering", _ => New),
        Stop.Read("host: registering is not foreseen", _ => "/hosts/new?edition=zuid-2026"),
        Stop.Read("host: read along", async t => $"/hosts/preview?token={await t.TokenAsync(LinkPurpose.HostPreview, t.Filled.HostId)}"),
        Stop.Read("host: link for reading along is over", _ => "/hosts/preview?token=unknown"),
        new("host: own organisations", (t, l) => Stop.OpenAsync(t, l, New, t.Draft.ContactId)),
        new("host: first step, refused", async (t, l) => await Stop.PressAsync(await Stop.OpenAsync(t, l, NewOrganisation, t.Bea), StepTexts.Continue.In(l)), HasFocus: true),
        new("host: draft", (t, l) => Stop.OpenAsync(t, l, $"/hosts/{t.Draft.HostId}", t.Draft.ContactId)),
        OfStep("organisation"),
        OfStep("reach"),
        OfStep("areas"),
        OfStep("languages"),
        OfStep("visibility"),
        OfStep("contact"),
        OfStep("colleague"),
        new("host: colleague, refused", async (t, l) => await Stop.PressAsync(await Stop.OpenAsync(t, l, $"/hosts/{t.Draft.HostId}/colleague", t.Draft.ContactId), StepTexts.Invite.In(l)), HasFocus: true),
        new("host: head start", (t, l) => Stop.OpenAsync(t, l, $"/hosts/{t.Filled.HostId}/head-start", t.Filled.ContactId)),
        new("host: head start, refused", RefuseHeadStartAsync, HasFocus: true),
        new("host: check", (t, l) => Stop.OpenAsync(t, l, $"/hosts/{t.Filled.HostId}/check", t.Filled.ContactId)),
        new("host: submitted", (t, l) => Stop.OpenAsync(t, l, $"/hosts/{t.Submitted.HostId}/submitted", t.Submitted.ContactId)),
        new("host: approval", (t, l) => Stop.OpenAsync(t, l, $"/hosts/{t.Filled.HostId}/approval", t.Filled.ContactId)),
        new("host: withdraw", (t, l) => Stop.OpenAsync(t, l, $"/hosts/{t.Filled.HostId}/withdraw", t.Filled.ContactId)),
        new("host: invitation", async (t, l) => await Stop.OpenAsync(t, l, $"/hosts/invitation?token={await t.TokenAsync(LinkPurpose.ContactInvitation, t.ContactInvitation)}")),
        new("hosts of an edition", (t, l) => Stop.OpenAsync(t, l, List, t.Olga)),
        new("host: to answer, refused", async (t, l) => await Stop.PressAsync(await Stop.OpenAsync(t, l, $"{List}/{t.Submitted.HostId}", t.Olga), HostListTexts.Return.In(l)), HasFocus: true),
    ];

    private static async Task<Guest> RefuseHeadStartAsync(Tour tour, Language language)
    {
        var guest = await Stop.OpenAsync(tour, language, $"/hosts/{tour.Filled.HostId}/head-start", tour.Filled.ContactId);
        await guest.Page.Locator("#Days").FillAsync("15");
        return await Stop.PressAsync(guest, HeadStartTexts.Save.In(language));
    }

    private static Stop OfStep(string step) => new($"host: {step}", (t, l) => Stop.OpenAsync(t, l, $"/hosts/{t.Filled.HostId}/{step}", t.Filled.ContactId));
}
