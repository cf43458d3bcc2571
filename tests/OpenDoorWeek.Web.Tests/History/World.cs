using Npgsql;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.History;

/// <summary>Somebody with a browser in which she is signed in.</summary>
internal sealed record Someone(Guid PersonId, string Email, WebBrowser Browser);

/// <summary>A small week in which everybody wants the same: 40 people, 3 hosts, 12 visits of which many overlap.</summary>
internal sealed record World(Guid EditionId, string Slug, DateOnly FirstDay, Someone Organiser, IReadOnlyList<Someone> People, IReadOnlyDictionary<Guid, Someone> Contacts, IReadOnlyList<SlotRow> Slots)
{
    public const int HowManyPeople = 40;

    /// <summary>Hours before its start in which a slot is not booked any more.</summary>
    public const int StopsBefore = 24;

    private static readonly int[] Capacities = [1, 1, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8];

    /// <summary>When booking begins in this world; its first visits start nine days later.</summary>
    public DateTimeOffset Begins => new(FirstDay.AddDays(-9).ToDateTime(new(8, 0)), TimeSpan.Zero);

    /// <summary>Monday afternoon: some visits are over, some go on, those of Tuesday are closed.</summary>
    public DateTimeOffset Ends => new(FirstDay.ToDateTime(new(14, 0)), TimeSpan.Zero);

    /// <param name="rows">Makes them.</param>
    /// <param name="source">Of the same database.</param>
    /// <param name="site">On top of it.</param>
    /// <param name="people">From an earlier world; empty: they are made.</param>
    /// <param name="number">Of this world.</param>
    /// <param name="now">The week is the first that lies far enough ahead.</param>
    public static async Task<World> MakeAsync(Rows rows, NpgsqlDataSource source, WebSite site, IReadOnlyList<Someone> people, int number, DateTimeOffset now)
    {
        var firstDay = DateOnly.FromDateTime(now.UtcDateTime).AddDays(12);
        firstDay = firstDay.AddDays((8 - (int)firstDay.DayOfWeek) % 7);
        var slug = $"week-{number}";
        var editionId = await rows.AddEditionAsync(slug, firstDay);
        var organiser = new Someone(await rows.AddOrganiserAsync(), "", site.NewBrowser());
        await organiser.Browser.SignInAsync(organiser.PersonId, secondFactor: true);
        var contacts = new Dictionary<Guid, Someone>();
        var hosts = new List<HostRow>();
        foreach (var name in (string[])["De Vuurtoren", "Het Anker", "De Brug"])
        {
            var contact = await SomeoneAsync(rows, site, $"host{number}-{hosts.Count}@example.org");
            hosts.Add(await rows.AddRegistrationAsync("accepted", name, editionId, contact.PersonId));
            contacts[hosts[^1].HostId] = contact;
        }

        var slots = new List<Guid>();
        for (var i = 0; i < Capacities.Length; i++)
        {
            // Six on Monday and six on Tuesday, 45 minutes apart: each overlaps with the one before and the one after.
            slots.Add(await rows.AddSlotAsync(Capacities[i], hosts[i % 3], firstDay.AddDays(i % 2), new TimeOnly(9, 0).AddMinutes(45 * (i / 2))));
        }

        people = people.Count > 0 ? await AgainAsync(people, site) : await ManyAsync(rows, site);
        var world = new World(editionId, slug, firstDay, organiser, people, contacts, await Board.SlotsAsync(source, editionId));
        await world.OpenFirstFormsAsync();
        return world;
    }

    /// <summary>The first form that a browser shows gives it the cookie of forms; two that come at once would give it two, and one form be void.</summary>
    private async Task OpenFirstFormsAsync()
    {
        foreach (var someone in People.Concat(Contacts.Values).Append(Organiser))
        {
            await someone.Browser.GetAsync($"/nl/bookings/new?slot={Slots[0].SlotId}");
        }
    }

    private static async Task<IReadOnlyList<Someone>> ManyAsync(Rows rows, WebSite site)
    {
        var people = new List<Someone>();
        for (var i = 0; i < HowManyPeople; i++)
        {
            people.Add(await SomeoneAsync(rows, site, $"visitor{i}@example.org"));
        }

        return people;
    }

    /// <summary>The weeks lie further apart than sessions last.</summary>
    private static async Task<IReadOnlyList<Someone>> AgainAsync(IReadOnlyList<Someone> people, WebSite site)
    {
        foreach (var one in people)
        {
            await one.Browser.SignInAsync(one.PersonId);
        }

        return people;
    }

    private static async Task<Someone> SomeoneAsync(Rows rows, WebSite site, string email)
    {
        var someone = new Someone(await rows.AddPersonAsync(email, "Ada Peeters"), email, site.NewBrowser());
        await someone.Browser.SignInAsync(someone.PersonId);
        return someone;
    }
}
