using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.PhoneBookings;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Hosts.Slots;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.PhoneBookings;

/// <summary>Where a call begins: find what somebody booked, or choose a visit for her.</summary>
[OrganisersOnly, PersonalPage]
public sealed class IndexModel(FindCallers findCallers, ReadCall readCall, CountCalls countCalls, Translate t) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    /// <summary>What is searched; null: nothing yet.</summary>
    [FromQuery(Name = nameof(Find))]
    public string? Find { get; init; }

    /// <summary>Of the form that chooses a day; anything else: the first with places.</summary>
    [FromQuery(Name = "day")]
    public string? Day { get; init; }

    /// <summary>An earlier booking of who is on the phone; null: somebody new.</summary>
    [FromQuery(Name = "caller")]
    public Guid? CallerId { get; init; }

    public FindCallers.Result Read { get; private set; } = null!;

    /// <summary>For whom a visit is chosen; null: somebody new.</summary>
    public ReadCall.Result? Caller { get; private set; }

    /// <summary>Who has no address and does not know what changed.</summary>
    public int CallsToMake { get; private set; }

    public IReadOnlyList<DateOnly> Days => [.. Read.Slots.Select(s => s.LocalDate).Distinct()];

    public DateOnly? Chosen => IsoDay.Read(Day) is { } day && Days.Contains(day) ? day : Days.Count > 0 ? Days[0] : null;

    public IEnumerable<ListMoves.Choice> OfDay => Read.Slots.Where(s => s.LocalDate == Chosen);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var by = HttpContext.Organiser();
        Caller = CallerId is { } earlier ? await readCall.ExecuteAsync(new(Slug, earlier, by.PersonId), ct) : null;
        if ((CallerId is not null && Caller is null) || await findCallers.ExecuteAsync(new(Slug, by, Find), ct) is not { } read)
        {
            return NotFound();
        }

        (Read, CallsToMake) = (read, await countCalls.ExecuteAsync(new(Slug, by), ct));
        if (Find is not null && Find.Trim().Length < FindCallers.Shortest)
        {
            ModelState.AddModelError(nameof(Find), t(PhoneTexts.TooShort, ("least", FindCallers.Shortest)));
        }

        return Page();
    }
}
