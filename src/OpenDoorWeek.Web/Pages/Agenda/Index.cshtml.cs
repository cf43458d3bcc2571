using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Agenda;

/// <summary>What the signed-in person has booked.</summary>
[Authorize, PersonalPage]
public sealed class IndexModel(ReadAgenda readAgenda) : PageModel
{
    public ReadAgenda.Result Agenda { get; private set; } = null!;

    public string Email { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken ct)
    {
        var person = HttpContext.Visitor()!.Person;
        Email = person.Email;
        Agenda = await readAgenda.ExecuteAsync(person.PersonId, ct);
    }
}
