using Microsoft.AspNetCore.Authorization;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Tests.Security.Matrix;

/// <summary>What an answer must be.</summary>
internal enum Answer
{
    /// <summary>She gets in: a GET shows its page, a POST without token comes as far as being refused for that.</summary>
    Open,

    SignIn,

    SecondFactor,

    /// <summary>404, or 410 of a link.</summary>
    NotFound,

    /// <summary>Whatever it says, it says nothing of others and changes nothing.</summary>
    Harmless,
}

/// <summary>Where the ids of a request come from.</summary>
/// <param name="Outer">The edition, or the host of what has a host.</param>
/// <param name="Inner">All others.</param>
internal sealed record Fill(Place Outer, Place Inner)
{
    public bool IsMixed => Outer != Inner;
}

/// <summary>The declared table: who may ask for what. A page says it by its attribute; what has none stands here.</summary>
internal static class Access
{
    public delegate Answer Rule(AppRoute route, Role role, Fill fill);

    private static readonly Dictionary<string, Rule> Declared = new()
    {
        ["GET /"] = Everybody,
        ["GET bare /"] = Everybody,
        ["GET /about"] = Everybody,
        ["GET /privacy"] = Everybody,
        ["GET /accessibility"] = Everybody,
        ["GET /editions/{slug}"] = Everybody,
        ["GET /editions/{slug}/how"] = Everybody,
        ["GET /editions/{slug}/fairness"] = Everybody,
        ["GET /editions/{slug}/programme"] = Everybody,
        ["GET /editions/{slug}/programme/print"] = Everybody,
        ["GET /hosts/{hostId}/visits"] = Everybody,
        ["GET bare /o/{code}"] = Everybody,
        ["GET /slots/{slotId}"] = Everybody,
        ["GET /hosts/new"] = Everybody,
        ["POST /hosts/new"] = BringsAnOrganisation,
        ["GET /bookings/new"] = Everybody,
        ["POST /bookings/new"] = Everybody,
        ["GET /bookings/held"] = Nobody,   // of the browser that asked; it takes no part here
        ["GET /bookings/{bookingId}"] = Bookers,
        ["GET /bookings/{bookingId}/cancel"] = Bookers,
        ["POST /bookings/{bookingId}/cancel"] = Bookers,
        ["GET /bookings/{bookingId}/visit.ics"] = Bookers,
        ["GET /bookings/{bookingId}/move"] = Bookers,
        ["GET /bookings/{bookingId}/move/{slotId}"] = Bookers,
        ["POST /bookings/{bookingId}/move/{slotId}"] = Bookers,
        ["GET /bookings/{bookingId}/undo"] = Bookers,
        ["POST /bookings/{bookingId}/undo"] = Bookers,
        ["GET /bookings/{bookingId}/group"] = Bookers,
        ["POST /bookings/{bookingId}/group"] = Bookers,
        ["POST /bookings/{bookingId}/group?handler=Fewer"] = Bookers,
        ["POST /bookings/{bookingId}/group?handler=Remove"] = Bookers,
        ["GET /bookings/{bookingId}/hand-over"] = Bookers,
        ["POST /bookings/{bookingId}/hand-over"] = Bookers,
        ["POST /bookings/{bookingId}/hand-over?handler=Change"] = Bookers,
        ["POST /bookings/{bookingId}/hand-over?handler=Check"] = Bookers,
        ["GET /bookings/{bookingId}/hand-over?participant"] = WhoWasNamed,
        ["POST /bookings/{bookingId}/hand-over?participant"] = WhoWasNamed,
        ["POST /bookings/{bookingId}/hand-over?participant&handler=Change"] = WhoWasNamed,
        ["POST /bookings/{bookingId}/hand-over?participant&handler=Check"] = WhoWasNamed,
        ["GET /bookings/participants/{participantId}"] = WhoWasNamed,
        ["POST /bookings/participants/{participantId}"] = WhoWasNamed,
        ["GET /bookings/participants/{participantId}/visit.ics"] = WhoWasNamed,
        ["GET /bookings/participants/{participantId}/alternatives/{slotId}"] = WhoWasNamed,
        ["POST /bookings/participants/{participantId}/alternatives/{slotId}"] = WhoWasNamed,
        ["GET /waiting/{entryId}"] = WhoWaits,
        ["POST /waiting/{entryId}?handler=Leave"] = WhoWaits,
        ["GET /offers/{offerId}"] = WhoWaits,
        ["POST /offers/{offerId}"] = WhoWaits,
        ["POST /offers/{offerId}?handler=Decline"] = WhoWaits,
        ["GET /pairings/{pairId}"] = WhoIsPaired,
        ["POST /pairings/{pairId}"] = WhoIsPaired,
        ["POST /pairings/{pairId}?handler=Decline"] = WhoIsPaired,
        ["GET /pairings/{pairId}/call.ics"] = WhoIsPaired,
        ["GET /pairings/{pairId}/leave"] = WhoIsPaired,
        ["POST /pairings/{pairId}/leave"] = WhoIsPaired,
        ["POST /pairings/{pairId}/leave?handler=Swap"] = WhoIsPaired,
        ["GET /pairings/{pairId}/worksheet"] = WhoIsPaired,
        ["POST /pairings/{pairId}/worksheet"] = WhoIsPaired,
        ["GET /pairings/{pairId}/worksheet/print"] = WhoIsPaired,
        ["GET /pairings/{pairId}/went"] = WhoIsPaired,
        ["POST /pairings/{pairId}/went"] = WhoIsPaired,
        ["GET /reminders/stop"] = Nobody,    // by a link of its own, which takes no part here: held by ReminderPagesTests
        ["POST /reminders/stop"] = Nobody,
        ["GET /agenda/visits.ics"] = WhoVisits,
        ["GET bare /agenda/{secret}.ics"] = Everybody,   // who has the secret
        ["HEAD bare /agenda/{secret}.ics"] = Everybody,
        ["GET /editions/{slug}/zones/{zone}.ics"] = WhoeverAsksForAZoneOfIt,
        ["HEAD /editions/{slug}/zones/{zone}.ics"] = WhoeverAsksForAZoneOfIt,
        ["GET /bookings/confirm"] = Holders,
        ["POST /bookings/confirm"] = Holders,
        ["GET /hosts/preview"] = Holders,
        ["GET /hosts/invitation"] = Holders,
        ["POST /hosts/invitation"] = HoldersOrHarmless,
        ["GET /organisers/enrol"] = Everybody,
        ["POST /organisers/enrol"] = AlwaysHarmless,
        ["POST /organisers/enrol?handler=Begin"] = AlwaysHarmless,
        ["GET /sign-in"] = Everybody,
        ["POST /sign-in"] = Everybody,
        ["GET /sign-in/code"] = Everybody,
        ["POST /sign-in/code"] = Everybody,
        ["GET /sign-in/link"] = Everybody,
        ["POST /sign-in/link"] = Everybody,
        ["GET /sign-out"] = Everybody,
        ["POST /sign-out"] = Everybody,
        ["GET /audit"] = OrganisersOfAnyZone,
        ["GET /audit?handler=Csv"] = OrganisersWithFreshFactor,
        ["GET /jobs"] = OrganisersOfAnyZone,
        ["GET /replies"] = OrganisersOfAnyZone,
        ["POST /replies?handler=Handled"] = OrganisersOfAnyZone,
        ["POST /replies?handler=Undo"] = OrganisersOfAnyZone,
        ["POST /editions/{slug}/calendar?handler=Remove"] = WhoRemoves,
        ["POST /editions/{slug}/pins?handler=Remove"] = WhoRemoves,
        ["POST /editions/{slug}/pairings/rules?handler=Remove"] = WhoRemoves,
        ["GET /editions/{slug}/slots/import/{importId}"] = WhoImported,
        ["POST /editions/{slug}/slots/import/{importId}"] = WhoImported,
        ["POST /editions/{slug}/slots/import/{importId}?handler=Undo"] = WhoImported,
        ["GET bare /error/{status}"] = Nobody,
        ["GET bare /dev"] = Nobody,
        ["GET bare /dev/mail"] = Nobody,
    };

    /// <returns>Null: nobody has said who may.</returns>
    public static Rule? Of(AppRoute route) =>
        Declared.TryGetValue(route.Name, out var declared) ? declared
        : route.Mark<OrganisersOnlyAttribute>() is not null ? Organisers
        : route.Mark<HostContactsOnlyAttribute>() is not null ? WhoActsForTheHost
        : route.Mark<IAuthorizeData>() is not null ? WhoIsSignedIn
        : null;

    /// <summary>Rows of the table that no route answers to any more.</summary>
    public static IEnumerable<string> Stale(IEnumerable<AppRoute> routes) => Declared.Keys.Except(routes.Select(r => r.Name));

    private static Answer Everybody(AppRoute route, Role role, Fill fill) => Answer.Open;

    private static Answer WhoeverAsksForAZoneOfIt(AppRoute route, Role role, Fill fill) => fill.Outer.ZonesOfWeek.Contains(fill.Inner.Zone) ? Answer.Open : Answer.NotFound;

    private static Answer Nobody(AppRoute route, Role role, Fill fill) => Answer.NotFound;

    private static Answer AlwaysHarmless(AppRoute route, Role role, Fill fill) => Answer.Harmless;

    private static Answer WhoIsSignedIn(AppRoute route, Role role, Fill fill) => role.IsSignedIn ? Answer.Open : Answer.SignIn;

    private static Answer WhoVisits(AppRoute route, Role role, Fill fill) =>
        !role.IsSignedIn ? Answer.SignIn : (role.BookerOf ?? role.NamedIn) is null ? Answer.NotFound : Answer.Open;

    private static Answer Bookers(AppRoute route, Role role, Fill fill) =>
        role.BookerOf == fill.Inner || role.HolderOf == fill.Inner ? Answer.Open : Answer.NotFound;

    /// <summary>She, and not who holds the booking: that one takes her name off the list instead.</summary>
    private static Answer WhoWasNamed(AppRoute route, Role role, Fill fill) =>
        role.NamedIn == fill.Inner || role.HolderOf == fill.Inner ? Answer.Open : Answer.NotFound;

    /// <summary>Its members, and no organiser: what they write to each other is theirs.</summary>
    private static Answer WhoIsPaired(AppRoute route, Role role, Fill fill) =>
        !role.IsSignedIn ? Answer.SignIn : role.ContactOf == fill.Inner ? Answer.Open : Answer.NotFound;

    private static Answer WhoWaits(AppRoute route, Role role, Fill fill) =>
        role.WaiterOf == fill.Inner || role.HolderOf == fill.Inner ? Answer.Open : Answer.NotFound;

    private static Answer Holders(AppRoute route, Role role, Fill fill) => role.HolderOf is null ? Answer.NotFound : Answer.Open;

    private static Answer HoldersOrHarmless(AppRoute route, Role role, Fill fill) => role.HolderOf is null ? Answer.Harmless : Answer.Open;

    private static Answer WhoActsForTheHost(AppRoute route, Role role, Fill fill) =>
        !role.IsSignedIn ? Answer.SignIn
        : !role.ActsFor(fill.Outer) ? Answer.NotFound
        : fill.IsMixed ? OfTwo(route) : Answer.Open;

    private static Answer BringsAnOrganisation(AppRoute route, Role role, Fill fill) =>
        !role.IsSignedIn ? Answer.SignIn
        : !role.ActsFor(fill.Inner) ? Answer.NotFound
        : fill.IsMixed ? Answer.Harmless : Answer.Open;

    private static Answer OrganisersOfAnyZone(AppRoute route, Role role, Fill fill) =>
        !role.IsSignedIn ? Answer.SignIn
        : !role.IsOrganiser ? Answer.NotFound
        : role.Factor == Factor.None ? Answer.SecondFactor : Answer.Open;

    private static Answer OrganisersWithFreshFactor(AppRoute route, Role role, Fill fill) =>
        OrganisersOfAnyZone(route, role, fill) is var answer && answer == Answer.Open && role.Factor != Factor.Fresh ? Answer.SecondFactor : answer;

    private static Answer WhoImported(AppRoute route, Role role, Fill fill) =>
        Organisers(route, role, fill) is var answer && answer == Answer.Open && role.PersonId != fill.Inner.OrganiserId ? Answer.NotFound : answer;

    /// <summary>What is gone, or never was there, is removed.</summary>
    private static Answer WhoRemoves(AppRoute route, Role role, Fill fill) =>
        Organisers(route, role, new(fill.Outer, fill.Outer)) is var answer && answer == Answer.Open && !fill.Inner.IsOfWeek(fill.Outer) ? Answer.Harmless : answer;

    private static Answer Organisers(AppRoute route, Role role, Fill fill)
    {
        var only = route.Mark<OrganisersOnlyAttribute>()!;
        var (covers, isOfEdition) = (fill.Outer.ZonesOfWeek.Count(z => role.Zones?.Contains(z) != false), route.Names.Contains("slug"));
        if (!role.IsSignedIn)
        {
            return Answer.SignIn;
        }

        if (!role.IsOrganiser || (only.AllZones && covers < fill.Outer.ZonesOfWeek.Count))
        {
            return Answer.NotFound;
        }

        if (role.Factor == Factor.None || (role.Factor == Factor.Stale && (only.IsFresh || (only.IsFreshToChange && route.IsPost))))
        {
            return Answer.SecondFactor;
        }

        var isHers = route.Names.Any(n => n != "slug") ? role.Covers(fill.Inner) : !isOfEdition || covers > 0;
        return !isHers ? Answer.NotFound : fill.IsMixed && !fill.Inner.IsOfWeek(fill.Outer) ? OfTwo(route) : Answer.Open;
    }

    /// <summary>Two things that do not belong together: not to be found where both stand in the path.</summary>
    private static Answer OfTwo(AppRoute route) => route.RouteNames.Count() > 1 ? Answer.NotFound : Answer.Harmless;
}
