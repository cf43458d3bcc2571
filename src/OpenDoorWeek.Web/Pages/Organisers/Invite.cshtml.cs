using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Core.Zones;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Organisers;

/// <summary>An organiser invites another, for zones of her own.</summary>
[OrganisersOnly(IsFresh = true), PersonalPage]
public sealed class InviteModel(InviteOrganiser inviteOrganiser, ListZones listZones, Language language, Translate t) : PageModel
{
    private const string All = "all";
    private ZoneNames zones = null!;

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string[] Zones { get; set; } = [];

    [BindProperty]
    public string? MailLanguage { get; set; } = language.Code;

    [BindProperty]
    public Guid Key { get; set; }

    /// <summary>What she may grant.</summary>
    public IEnumerable<Choice> ZoneChoices
    {
        get
        {
            var scope = HttpContext.Organiser();
            var each = zones.All.Where(z => scope.Covers(z.ZoneCode)).Select(z => new Choice(z.ZoneCode, z.Name.In(language)));
            return scope.IsAll ? each.Prepend(new Choice(All, OrganiserTexts.AllZones.In(language))) : each;
        }
    }

    public IEnumerable<Choice> LanguageChoices => Language.All.Select(l => new Choice(l.Code, l.OwnName));

    public async Task OnGetAsync(CancellationToken ct) => zones = new(await listZones.ExecuteAsync(ct));

    public Task OnPostKeepAsync(CancellationToken ct) => OnGetAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        var email = EmailAddress.Normalise(Email);
        Require(email is not null, nameof(Email), string.IsNullOrWhiteSpace(Email) ? t(FormTexts.EmailMissing) : t(FormTexts.EmailFormat));
        Zones = [.. ZoneChoices.Select(c => c.Value).Intersect(Zones)];
        Require(Zones.Length > 0, nameof(Zones), t(OrganiserTexts.ZonesNone));
        Require(Key != Guid.Empty, "", t(OrganiserTexts.SentBefore));
        return ModelState.IsValid ? await InviteAsync(email!, ct) : Page();
    }

    private async Task<IActionResult> InviteAsync(string email, CancellationToken ct)
    {
        string[]? chosen = Zones.Contains(All) ? null : [.. Zones.Order(StringComparer.Ordinal)];
        var request = new InviteOrganiser.Request(HttpContext.Organiser(), email, Language.Find(MailLanguage ?? "") ?? language, chosen, Key);
        return await inviteOrganiser.ExecuteAsync(request, ct) switch
        {
            InviteOrganiser.Result.Invited => Redirect(Links.Organisers(language, "invited")),
            InviteOrganiser.Result.InvitedBefore => Again(nameof(Email), t(OrganiserTexts.InvitedBefore)),
            InviteOrganiser.Result.KeyReused => Again("", t(OrganiserTexts.SentBefore)),
            _ => NotFound(),
        };
    }

    private PageResult Again(string field, string message)
    {
        ModelState.AddModelError(field, message);
        Response.StatusCode = field.Length == 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict;
        return Page();
    }

    private void Require(bool isRight, string field, string message)
    {
        if (!isRight)
        {
            ModelState.AddModelError(field, message);
        }
    }
}
