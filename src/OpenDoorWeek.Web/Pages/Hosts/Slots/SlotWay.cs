using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>One page of the way: what is known when it is shown.</summary>
/// <param name="Read">Host, draft, and what may stand in its way.</param>
/// <param name="Name">Of <see cref="SlotSteps"/>.</param>
/// <param name="Back">Address of the page before.</param>
public sealed record SlotStep(ReadSlotDraft.Result Read, string Name, string Back)
{
    public SlotHost Host => Read.Host;

    public SlotAnswers Answers { get; } = Read.Host.Answers;

    public int Number => SlotSteps.Number(Name);

    public int Version => Host.DraftVersion ?? 0;
}

/// <summary>The way through the pages on which a host adds visits: who acts, what is kept, and where a page leads.</summary>
public sealed class SlotWay(ReadSlotDraft readDraft, KeepSlotDraft keepDraft, IHttpContextAccessor accessor, Language language)
{
    /// <summary>Hidden field of each page: the version of the draft that it showed.</summary>
    public const string Version = "Version";

    /// <summary>Name of the second button of each page.</summary>
    public const string Then = "Then";

    private HttpContext Context => accessor.HttpContext!;

    public HostActor Actor => Context.HostActor();

    /// <summary>She came from the answers by a Change link, and goes back there.</summary>
    public bool IsFromCheck => Context.Request.Query["from"] == "check";

    /// <summary>Value of the button that was pressed; empty: the first.</summary>
    public string Pressed => Context.Request.HasFormContentType ? Context.Request.Form[Then].ToString() : "";

    /// <returns>The page, or what is answered in its place: where nothing may be added now, the list says why.</returns>
    public async Task<(SlotStep? Step, IActionResult? No)> OpenAsync(Guid hostId, string name, CancellationToken ct)
    {
        if (await readDraft.ExecuteAsync(new(hostId, Actor), ct) is not { } read)
        {
            return (null, new NotFoundResult());
        }

        return read.Host.RefuseNew is null
            ? (new(read, name, Back(hostId, name)), null)
            : (null, new RedirectResult(HostSlotLinks.List(language, hostId)));
    }

    /// <summary>Saves the page and says where to go on.</summary>
    /// <param name="page">Shown again with the words of a refusal.</param>
    /// <param name="step">As it was opened.</param>
    /// <param name="answers">As they stand with this page.</param>
    /// <param name="ct">Stops the commands.</param>
    /// <param name="next">Where to go on; null: by the order of the pages.</param>
    public async Task<IActionResult> KeepAsync(PageModel page, SlotStep step, SlotAnswers answers, CancellationToken ct, string? next = null)
    {
        _ = int.TryParse(Context.Request.Form[Version], out var version);
        switch (await keepDraft.ExecuteAsync(new(step.Host.HostId, Actor, step.Name, answers, version), ct))
        {
            case SlotChange.Done:
                return new RedirectResult(Pressed == "later" ? HostSlotLinks.List(language, step.Host.HostId, "later") : next ?? After(step));
            case SlotChange.Refused no:
                page.ModelState.AddModelError("", SlotRefusalTexts.Of(no.Refusal, language, step.Host.ZonePhone));
                page.Response.StatusCode = StatusCodes.Status409Conflict;
                return page.Page();
            default:
                return page.NotFound();
        }
    }

    /// <summary>The page of one day, on the way.</summary>
    public string Day(Guid hostId, DateOnly day) => HostSlotLinks.Day(language, hostId, day, IsFromCheck);

    public string After(SlotStep step) => !IsFromCheck && SlotSteps.After(step.Name) is { } next
        ? HostSlotLinks.Step(language, step.Host.HostId, next)
        : HostSlotLinks.Check(language, step.Host.HostId);

    private string Back(Guid hostId, string name) =>
        IsFromCheck ? HostSlotLinks.Check(language, hostId)
        : SlotSteps.Before(name) is { } before ? HostSlotLinks.Step(language, hostId, before)
        : HostSlotLinks.List(language, hostId);
}
