using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Core.Zones;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Organisers;

/// <summary>Who organises what, and who is invited to.</summary>
[OrganisersOnly(IsFreshToChange = true), PersonalPage]
public sealed class IndexModel(ListOrganisers listOrganisers, ListZones listZones, ResendInvitation resend, WithdrawInvitation withdraw, Language language) : PageModel
{
    private static readonly Dictionary<string, Text> DoneTexts = new()
    {
        ["invited"] = OrganiserTexts.DoneInvited,
        ["resent"] = OrganiserTexts.DoneResent,
        ["withdrawn"] = OrganiserTexts.DoneWithdrawn,
        ["removed"] = OrganiserTexts.DoneRemoved,
        ["reset"] = OrganiserTexts.DoneReset,
        ["enrolled"] = OrganiserTexts.DoneEnrolled,
    };

    [FromQuery(Name = "done")]
    public string? Done { get; init; }

    [BindProperty]
    public Guid InvitationId { get; set; }

    public Text? DoneText => DoneTexts.GetValueOrDefault(Done ?? "");

    public ListOrganisers.Result Found { get; private set; } = null!;

    public ZoneNames Zones { get; private set; } = null!;

    public Guid Me => HttpContext.Organiser().PersonId;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Found = await listOrganisers.ExecuteAsync(HttpContext.Organiser(), ct);
        Zones = new(await listZones.ExecuteAsync(ct));
    }

    public async Task<IActionResult> OnPostResendAsync(CancellationToken ct) =>
        After(await resend.ExecuteAsync(new(HttpContext.Organiser(), InvitationId), ct), "resent");

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct) =>
        After(await withdraw.ExecuteAsync(new(HttpContext.Organiser(), InvitationId), ct), "withdrawn");

    private IActionResult After(bool isDone, string done) => isDone ? Redirect(Links.Organisers(language, done)) : NotFound();
}
