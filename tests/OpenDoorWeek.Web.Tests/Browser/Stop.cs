using NUnit.Framework;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Bookings;
using OpenDoorWeek.Web.Pages.Editions;
using OpenDoorWeek.Web.Pages.SignIn;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>A page in one of its states, and how to get there.</summary>
/// <param name="Name">For the list of tests.</param>
/// <param name="ReachAsync">Comes as a new guest, or as somebody, in this language.</param>
/// <param name="IsRead">Nothing is typed on it, so it sets no cookie.</param>
/// <param name="HasFocus">A message or a field has the focus already, so the first Tab goes on from there.</param>
internal sealed record Stop(string Name, Func<Tour, Language, Task<Guest>> ReachAsync, bool IsRead = false, bool HasFocus = false)
{
    public static readonly IReadOnlyList<Stop> All =
    [
        Read("choice of edition", _ => "/"),
        Read("edition", _ => "/editions/zuid-2026"),
        Read("edition to come", _ => "/editions/zuid-2027"),
        Read("programme", _ => "/editions/zuid-2026/programme"),
        Read("programme as a week", _ => "/editions/zuid-2026/programme?view=week"),
        Read("programme on the map", _ => "/editions/zuid-2026/programme?view=map"),
        Read("programme, many filters", _ => "/editions/zuid-2026/programme?commune=1060&neighbours=1&days=weekday&part=morning&language=nl&free=1&view=map"),
        Read("programme that finds nothing", _ => "/editions/zuid-2026/programme?part=evening&free=1"),
        Read("programme to come", _ => "/editions/zuid-2027/programme"),
        Read("slot", t => $"/slots/{t.Slot}"),
        Read("slot that is full", t => $"/slots/{t.FullSlot}"),
        Read("privacy", _ => "/privacy"),
        Read("accessibility", _ => "/accessibility"),
        Read("about", _ => "/about"),
        Read("how it works", _ => "/editions/zuid-2026/how"),
        Read("no such page", _ => "/nowhere"),
        Read("signed out", _ => "/sign-out"),
        Read("link that is over", _ => "/sign-in/link?token=unknown"),
        Read("booking by its mail", async t => $"/bookings/{t.Booking}?token={await t.TokenAsync(LinkPurpose.Booking, t.Booking)}"),
        Read("booking just confirmed", async t => $"/bookings/{t.Booking}?done=confirmed&token={await t.TokenAsync(LinkPurpose.Booking, t.Booking)}"),
        Read("booking just cancelled", async t => $"/bookings/{t.CancelledBooking}?done=cancelled&token={await t.TokenAsync(LinkPurpose.Booking, t.CancelledBooking)}"),
        Read("hold that is over", async t => $"/bookings/confirm?token={await t.TokenAsync(LinkPurpose.Hold, t.ExpiredHold)}"),
        new("book, empty", (t, l) => OpenAsync(t, l, $"/bookings/new?slot={t.Slot}")),
        new("book, filled", FillInAsync, HasFocus: true),
        new("book, refused", async (t, l) => await PressAsync(await OpenAsync(t, l, $"/bookings/new?slot={t.Slot}"), BookingTexts.BookButton.In(l)), HasFocus: true),
        new("book, in no shared language", RefuseLanguageAsync, HasFocus: true),
        new("book, signed in", (t, l) => OpenAsync(t, l, $"/bookings/new?slot={t.Slot}", t.Ada)),
        new("held", async (t, l) => await GoAsync(await t.NewGuestAsync(o => o.StorageState = t.HolderState), $"/{l}/bookings/held{t.HeldQuery}")),
        new("confirm", async (t, l) => await OpenAsync(t, l, $"/bookings/confirm?token={await t.TokenAsync(LinkPurpose.Hold, t.Hold)}")),
        new("cancel", async (t, l) => await OpenAsync(t, l, $"/bookings/{t.Booking}/cancel?token={await t.TokenAsync(LinkPurpose.Booking, t.Booking)}")),
        new("agenda, empty", (t, l) => OpenAsync(t, l, "/agenda", t.Bea)),
        new("agenda, filled", (t, l) => OpenAsync(t, l, "/agenda", t.Ada)),
        new("organise", (t, l) => OpenAsync(t, l, "/editions/zuid-2026/organise", t.Olga)),
        new("new edition", (t, l) => OpenAsync(t, l, "/editions/new", t.Olga)),
        new("new edition, refused", async (t, l) => await PressAsync(await OpenAsync(t, l, "/editions/new", t.Olga), OrganiseTexts.NewButton.In(l)), HasFocus: true),
        new("copy an edition", (t, l) => OpenAsync(t, l, "/editions/zuid-2026/copy", t.Olga)),
        new("edit an edition", (t, l) => OpenAsync(t, l, "/editions/zuid-2026/edit", t.Olga)),
        new("zones", (t, l) => OpenAsync(t, l, "/editions/zuid-2026/zones", t.Olga)),
        new("phases", (t, l) => OpenAsync(t, l, "/editions/zuid-2026/phases", t.Olga)),
        new("phases, refused", RefusePhasesAsync, HasFocus: true),
        new("calendar, empty", (t, l) => OpenAsync(t, l, "/editions/zuid-2027/calendar", t.Olga)),
        new("calendar, refused", async (t, l) => await PressAsync(await OpenAsync(t, l, "/editions/zuid-2026/calendar", t.Olga), CalendarTexts.FileButton.In(l)), HasFocus: true),
        new("sign in", (t, l) => OpenAsync(t, l, "/sign-in")),
        new("sign in, refused", async (t, l) => await PressAsync(await OpenAsync(t, l, "/sign-in"), SignInTexts.Send.In(l)), HasFocus: true),
        new("code", async (t, l) => (await AskAsync(t, l)).Guest),
        new("code, refused", RefuseCodeAsync, HasFocus: true),
        new("link", async (t, l) => await AskAsync(t, l) is var (guest, letter) ? await GoAsync(guest, letter.Link("/sign-in/link")) : null!),
        .. OrganiserStops.All,
        new("link in another browser", async (t, l) => await GoAsync(await t.NewGuestAsync(), (await AskAsync(t, l)).Letter.Link("/sign-in/link"))),
        .. HostStops.All,
        .. SlotStops.All,
        .. PrintStops.All,
        .. BookingStops.All,
        .. WaitingStops.All,
        .. PhoneStops.All,
        .. AttendanceStops.All,
        .. CancelStops.All,
        .. ReminderStops.All,
        .. WishStops.All,
        .. OutcomeStops.All,
        .. PairStops.All,
        .. MailStops.All,
        .. MatchStops.All,
        .. PublicationStops.All,
        .. PairingRunStops.All,
    ];

    public override string ToString() => Name;

    internal static Stop Read(string name, Func<Tour, string> path) => Read(name, tour => Task.FromResult(path(tour)));

    internal static Stop Read(string name, Func<Tour, Task<string>> path) =>
        new(name, async (tour, language) => await OpenAsync(tour, language, await path(tour)), IsRead: true);

    internal static async Task<Guest> OpenAsync(Tour tour, Language language, string path, Guid? personId = null)
    {
        var guest = await tour.NewGuestAsync();
        if (personId is { } known)
        {
            await guest.SignInAsync(tour.Site, known, secondFactor: true);
        }

        return await GoAsync(guest, $"/{language}{path}");
    }

    private static async Task<Guest> GoAsync(Guest guest, string address)
    {
        await guest.OpenAsync(address);
        return guest;
    }

    internal static async Task<Guest> PressAsync(Guest guest, string button)
    {
        await guest.PressAsync(button);
        Assert.That(await guest.Page.Locator(".errors").CountAsync(), Is.EqualTo(1), "it is refused");
        return guest;
    }

    private static async Task<Guest> RefusePhasesAsync(Tour tour, Language language)
    {
        var guest = await OpenAsync(tour, language, "/editions/zuid-2026/phases", tour.Olga);
        await guest.Page.Locator("[name='Phases[1].OpensDay']").FillAsync("overmorgen");
        return await PressAsync(guest, OrganiseTexts.Save.In(language));
    }

    private static async Task<Guest> FillInAsync(Tour tour, Language language)
    {
        var guest = await OpenAsync(tour, language, $"/bookings/new?slot={tour.Slot}");
        await guest.TypeAsync(BookingTexts.Name.In(language), "Ada Peeters");
        await guest.TypeAsync(BookingTexts.Email.In(language), "ada@example.org");
        await guest.TypeAsync(BookingTexts.Organisation.In(language), "Het Anker");
        await guest.TickAsync(LanguageWords.Name("fr", language));
        return guest;
    }

    private static async Task<Guest> RefuseLanguageAsync(Tour tour, Language language)
    {
        var guest = await OpenAsync(tour, language, $"/bookings/new?slot={tour.DutchSlot}");
        await guest.TypeAsync(BookingTexts.Name.In(language), "Ada Peeters");
        await guest.TypeAsync(BookingTexts.Email.In(language), tour.NewAddress());
        await guest.TickAsync(LanguageWords.Name("fr", language));
        return await PressAsync(guest, BookingTexts.BookButton.In(language));
    }

    private static async Task<(Guest Guest, Letter Letter)> AskAsync(Tour tour, Language language)
    {
        var (guest, address) = (await OpenAsync(tour, language, "/sign-in"), tour.NewAddress());
        await guest.TypeAsync(SignInTexts.Email.In(language), address);
        await guest.PressAsync(SignInTexts.Send.In(language));
        return (guest, await tour.Mailbox.OpenAsync(address, ""));
    }

    private static async Task<Guest> RefuseCodeAsync(Tour tour, Language language)
    {
        var (guest, letter) = await AskAsync(tour, language);
        await guest.TypeAsync(SignInTexts.Code.In(language), letter.Text.Contains("000000", StringComparison.Ordinal) ? "000001" : "000000");
        return await PressAsync(guest, SignInTexts.SignIn.In(language));
    }
}
