using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.PhoneBookings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Mails;

/// <summary>The mails of the organiser's zones: how many stand where, whom to call, and each of them.</summary>
[OrganisersOnly, PersonalPage]
public sealed class IndexModel(ListMails listMails, CountMails countMails, Language language, Translate t) : PageModel
{
    private const int MostOnPage = 30;

    /// <summary>More to call than this are found by the filter.</summary>
    private const int MostToCall = 20;

    /// <summary>Of <see cref="MailGroup"/>; null, empty or anything else: all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Who { get; set; }

    /// <summary>Reference, as <see cref="BookingReference"/> reads it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Booking { get; set; }

    /// <summary>Number of a row; what is older is shown. Null: from the newest on.</summary>
    [FromQuery(Name = "before")]
    public long? Before { get; init; }

    public CountMails.Result Counted { get; private set; } = null!;

    public IReadOnlyList<ListMails.Entry> ToCall { get; private set; } = [];

    public ListMails.Result Found { get; private set; } = new([], false);

    public bool IsFiltered => new[] { State, Kind, Who, Booking }.Any(f => !string.IsNullOrWhiteSpace(f));

    public IReadOnlyList<Choice> StateChoices => [new("", t(MailTexts.Everything)), .. MailStateWords.AllGroups.Select(g => new Choice(g, MailStateWords.OfGroup(g, language)))];

    public IReadOnlyList<Choice> KindChoices => [new("", t(MailTexts.Everything)), .. MailKindWords.All.Select(k => new Choice(k, MailKindWords.Of(k, language)))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var by = HttpContext.Organiser();
        Counted = await countMails.ExecuteAsync(by, ct);
        if (!IsFiltered && Before is null)
        {
            ToCall = (await listMails.ExecuteAsync(new(by, new(null, null, null, null, IsToCall: true), null, MostToCall), ct)).Entries;
        }

        if (Read() is { } filter)
        {
            Found = await listMails.ExecuteAsync(new(by, filter, Before, MostOnPage), ct);
        }
    }

    public string PageFrom(long? before) => MailPaths.Index(language) + QueryString.Create(
        new[] { ("before", before?.ToString(CultureInfo.InvariantCulture)), ("state", State), ("kind", Kind), ("who", Who), ("booking", Booking) }
            .Select(p => KeyValuePair.Create(p.Item1, p.Item2))
            .Where(p => !string.IsNullOrWhiteSpace(p.Value)));

    /// <returns>Null: a field cannot be read, and says so.</returns>
    private ListMails.Filter? Read()
    {
        var booking = string.IsNullOrWhiteSpace(Booking) ? null : BookingReference.Read(Booking);
        if (booking is null && !string.IsNullOrWhiteSpace(Booking))
        {
            ModelState.AddModelError(nameof(Booking), t(MailTexts.BookingWrong));
            return null;
        }

        return new(MailGroup.States.GetValueOrDefault(State ?? ""), Given(Kind), Given(Who), booking);
    }

    private static string? Given(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
