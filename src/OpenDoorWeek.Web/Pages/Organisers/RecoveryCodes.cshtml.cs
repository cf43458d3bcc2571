using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Organisers;

/// <summary>Ten codes, shown in the answer that makes them and never again: reloading makes others.</summary>
[OrganisersOnly(IsFresh = true, GivesCodes = true), PersonalPage]
public sealed class RecoveryCodesModel(MakeRecoveryCodes makeRecoveryCodes, ReadSecondFactor readSecondFactor) : PageModel
{
    /// <summary>Empty: not shown now.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public ReadSecondFactor.Result? Factor { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => Factor = await readSecondFactor.ExecuteAsync(HttpContext.Organiser().PersonId, ct);

    public async Task OnPostAsync(CancellationToken ct) => Codes = await makeRecoveryCodes.ExecuteAsync(HttpContext.Organiser().PersonId, ct);
}
