using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Bookings;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>Step 7: a second contact is asked for; she gets a mail with a link, or there is none yet.</summary>
[HostContactsOnly]
public sealed class ColleagueModel(InviteContact inviteContact, SkipColleague skipColleague, HostWay way, Language language, Translate t) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    private const int LongestText = 100;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? WriteIn { get; set; }

    [BindProperty]
    public Guid Key { get; set; }

    public IEnumerable<Choice> LanguageChoices => Language.All.Select(l => new Choice(l.Code, l.OwnName));

    public string SkipAction => HostLinks.Step(language, HostId, HostSteps.Colleague) + QueryString.Create("handler", "Skip") + (way.IsFromCheck ? "&from=check" : "");


    public ReadHost.Result Read { get; private set; } = null!;

    public StepHead Head => StepHead.Of(way, Read, HostSteps.Colleague);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        WriteIn = language.Code;
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => await FindAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        var email = Judge();
        if (!ModelState.IsValid || Key == Guid.Empty)
        {
            return Page();
        }

        var change = await inviteContact.ExecuteAsync(
            new(HostId, way.Actor, email!, Name!.Trim(), string.IsNullOrWhiteSpace(Role) ? null : Role.Trim(), ContactDetails.Phone(Phone), Language.Find(WriteIn) ?? language, Key), ct);
        return way.Answer(this, Read.Host, HostSteps.Colleague, change);
    }

    public async Task<IActionResult> OnPostSkipAsync(CancellationToken ct) =>
        await FindAsync(ct) ?? way.Answer(this, Read.Host, HostSteps.Colleague, await skipColleague.ExecuteAsync(new(HostId, way.Actor), ct));


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

    private string? Judge()
    {
        var email = EmailAddress.Normalise(Email);
        Require(!string.IsNullOrWhiteSpace(Name), nameof(Name), t(StepTexts.ColleagueNameMissing));
        Require((Name ?? "").Length <= LongestText, nameof(Name), t(BookingTexts.TooLong, ("max", LongestText)));
        Require(email is not null, nameof(Email), string.IsNullOrWhiteSpace(Email) ? t(FormTexts.EmailMissing) : t(FormTexts.EmailFormat));
        Require((Role ?? "").Length <= LongestText, nameof(Role), t(BookingTexts.TooLong, ("max", LongestText)));
        Require(string.IsNullOrWhiteSpace(Phone) || ContactDetails.Phone(Phone) is not null, nameof(Phone), t(StepTexts.PhoneFormat));
        return email;
    }

    private void Require(bool isRight, string field, string message)
    {
        if (!isRight)
        {
            ModelState.AddModelError(field, message);
        }
    }
}
