using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.HeadStarts;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>For how many days the own staff of a host books before everybody else, and who that is.</summary>
[HostContactsOnly]
public sealed class HeadStartModel(ReadHeadStart readHeadStart, SetHeadStart setHeadStart, HostWay way, Language language, Translate t) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    [FromQuery(Name = "done")]
    public string? Done { get; init; }

    [BindProperty]
    public string? Days { get; set; }

    /// <summary>One a line.</summary>
    [BindProperty]
    public string? Domains { get; set; }

    /// <summary>One a line.</summary>
    [BindProperty]
    public string? Addresses { get; set; }

    /// <summary>Of what the page showed.</summary>
    [BindProperty]
    public int Version { get; set; }

    public ReadHost.Result Read { get; private set; } = null!;

    /// <summary>As it stands.</summary>
    public ReadHeadStart.Result First { get; private set; } = null!;

    public bool IsSaved => Done == "saved" && HttpMethods.IsGet(Request.Method);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        Days = First.Days.ToString(CultureInfo.InvariantCulture);
        (Domains, Addresses, Version) = (string.Join('\n', First.Domains), string.Join('\n', First.Addresses), First.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => await FindAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        return HeadStartInput.Read(ModelState, Days, Domains, Addresses, t) is not { } input
            ? Page()
            : await setHeadStart.ExecuteAsync(new(HostId, way.Actor, input.Days, input.Domains, input.Addresses, Version), ct) switch
            {
                SetHeadStart.Result.Done => Redirect(HostLinks.HeadStart(language, HostId, "saved")),
                SetHeadStart.Result.ChangedSince => Again("", t(HeadStartTexts.ChangedSince)),
                SetHeadStart.Result.NobodyNamed => Again(nameof(Domains), t(HeadStartTexts.NobodyNamed)),
                SetHeadStart.Result.Refused => way.ToOverview(HostId),
                _ => NotFound(),
            };
    }

    private PageResult Again(string field, string message)
    {
        ModelState.AddModelError(field, message);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    /// <returns>Null when it may be filled in now; else what the page answers.</returns>
    private async Task<IActionResult?> FindAsync(CancellationToken ct)
    {
        if (await way.FindToEditAsync(HostId, ct) is not { } read || await readHeadStart.ExecuteAsync(new(HostId, way.Actor), ct) is not { } first)
        {
            return way.ToOverview(HostId);
        }

        (Read, First) = (read, first);
        return null;
    }
}
