using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Bookings;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>Step 6: what a contact says of herself.</summary>
[HostContactsOnly]
public sealed class ContactModel(ChangeContact changeContact, HostWay way, Translate t) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    private const int LongestText = 100;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Phone { get; set; }


    public ReadHost.Result Read { get; private set; } = null!;

    public StepHead Head => StepHead.Of(way, Read, HostSteps.Contact);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        if (Read.Contacts.FirstOrDefault(c => c.PersonId == way.Actor.PersonId) is { } self)
        {
            (Name, Role, Phone) = (self.Name, self.Role, self.Phone);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => await FindAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        // An organiser passes through: she changes nobody's name.
        var phone = Read.IsContact ? Judge() : "";
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var role = string.IsNullOrWhiteSpace(Role) ? null : Role.Trim();
        var change = await changeContact.ExecuteAsync(new(HostId, way.Actor, (Name ?? "").Trim(), role, phone), ct);
        return way.Answer(this, Read.Host, HostSteps.Contact, change);
    }


    /// <returns>Null when it may be filled in now; else what the page answers.</returns>
    private async Task<IActionResult?> FindAsync(CancellationToken ct)
    {
        if (await way.FindToEditAsync(HostId, ct) is not { } read)
        {
            return way.ToOverview(HostId);
        }

        Read = read;
        return null;
    }

    private string Judge()
    {
        if (string.IsNullOrWhiteSpace(Name))
        {
            ModelState.AddModelError(nameof(Name), t(FormTexts.NameMissing));
        }

        if ((Name ?? "").Length > LongestText || (Role ?? "").Length > LongestText)
        {
            ModelState.AddModelError((Name ?? "").Length > LongestText ? nameof(Name) : nameof(Role), t(BookingTexts.TooLong, ("max", LongestText)));
        }

        if (ContactDetails.Phone(Phone) is not { } phone)
        {
            ModelState.AddModelError(nameof(Phone), t(StepTexts.PhoneFormat));
            return "";
        }

        return phone;
    }
}
