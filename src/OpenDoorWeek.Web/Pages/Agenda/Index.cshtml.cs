using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.Core.Replies;
using OpenDoorWeek.Core.WaitingList;
using OpenDoorWeek.Core.Wishes;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Agenda;

/// <summary>What the signed-in person has booked.</summary>
[Authorize, PersonalPage]
public sealed class IndexModel(ReadAgenda readAgenda, ListWaiting listWaiting, ListOwnWishes listOwnWishes, ListOwnHosts listOwnHosts, ListOwnPairs listOwnPairs, FindMailTrouble findMailTrouble) : PageModel
{
    public ReadAgenda.Result Agenda { get; private set; } = null!;

    /// <summary>Where she waits, or is asked whether she takes a place.</summary>
    public IReadOnlyList<WaitingFacts> Waiting { get; private set; } = [];

    /// <summary>Her lists of wishes.</summary>
    public IReadOnlyList<ListOwnWishes.Result> Wishes { get; private set; } = [];

    /// <summary>What she was proposed, and works on with others.</summary>
    public ListOwnPairs.Result Pairs { get; private set; } = null!;

    public string Email { get; private set; } = "";

    /// <summary>Mail to her comes back.</summary>
    public bool HasMailTrouble { get; private set; }

    /// <summary>Those that she is contact of.</summary>
    public IReadOnlyList<ListOwnHosts.Host> Hosts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var person = HttpContext.Visitor()!.Person;
        Email = person.Email;
        Agenda = await readAgenda.ExecuteAsync(person.PersonId, ct);
        Waiting = await listWaiting.ExecuteAsync(person.PersonId, ct);
        Wishes = await listOwnWishes.ExecuteAsync(person.PersonId, ct);
        HasMailTrouble = await findMailTrouble.ExecuteAsync(person.PersonId, ct);
        Pairs = await listOwnPairs.ExecuteAsync(person.PersonId, ct);
        Hosts = await listOwnHosts.ExecuteAsync(person.PersonId, ct);
    }
}
