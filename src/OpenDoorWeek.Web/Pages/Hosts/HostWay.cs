using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>The way through the pages of one registration: who acts, what it says now, and where a page leads.</summary>
public sealed class HostWay(ReadHost readHost, IHttpContextAccessor accessor, Language language)
{
    /// <summary>Name of the second button of each page.</summary>
    public const string Then = "Then";

    private HttpContext Context => accessor.HttpContext!;

    public HostActor Actor => Context.HostActor();

    /// <summary>She came from the answers by a Change link, and goes back there.</summary>
    public bool IsFromCheck => Context.Request.Query["from"] == "check";

    /// <returns>Null: gone since the page was let in.</returns>
    public Task<ReadHost.Result?> FindAsync(Guid hostId, CancellationToken ct) => readHost.ExecuteAsync(new(hostId, Actor), ct);

    /// <summary>For a page that fills in: null for none that may be filled in now, the overview says why.</summary>
    public async Task<ReadHost.Result?> FindToEditAsync(Guid hostId, CancellationToken ct) =>
        await FindAsync(hostId, ct) is { MayBeEdited: true } read ? read : null;

    public RedirectResult ToOverview(Guid hostId) => new(HostLinks.Overview(language, hostId));

    /// <summary>What a page answers after its change.</summary>
    /// <param name="page">Shown again with the words of a refusal.</param>
    /// <param name="host">As it stood before.</param>
    /// <param name="step">Of this page.</param>
    /// <param name="change">What became of it.</param>
    /// <param name="postcode">As typed, where the zone may be asked.</param>
    public IActionResult Answer(PageModel page, RegisteredHost host, string step, HostChange change, string? postcode = null)
    {
        switch (change)
        {
            case HostChange.Done:
                return new RedirectResult(After(host, step));
            case HostChange.Refused no:
                page.ModelState.AddRefusal(no.Refusal, language, host.ZonePhone, postcode);
                page.Response.StatusCode = HostWords.StatusOf(no.Refusal);
                return page.Page();
            default:
                return page.NotFound();
        }
    }

    /// <summary>The page before, the overview, or the answers.</summary>
    public string Back(RegisteredHost host, string step)
    {
        var number = HostSteps.Number(step);
        return IsFromCheck ? HostLinks.Check(language, host.HostId)
            : number == 1 ? HostLinks.Overview(language, host.HostId)
            : HostLinks.Step(language, host.HostId, HostSteps.All[number - 2]);
    }

    private string After(RegisteredHost host, string step)
    {
        if (Context.Request.HasFormContentType && Context.Request.Form[Then] == "later")
        {
            return HostLinks.Overview(language, host.HostId, saved: true);
        }

        return !IsFromCheck && HostSteps.After(step, host.StepsDone) is { } next
            ? HostLinks.Step(language, host.HostId, next)
            : HostLinks.Check(language, host.HostId);
    }
}
