namespace OpenDoorWeek.Core.Demo;

/// <summary>What visitors of edition B want, and who asked for a buddy or a mentor.</summary>
internal static class DemoWishes
{
    private const int Staff = 30;
    private const int MentoringHosts = 20;

    /// <summary>One to eight wishes a visitor. A fifth of the hosts draws three wishes in five: these are over-asked.</summary>
    public static (IReadOnlyList<WishListRow> Lists, IReadOnlyList<WishRow> Wishes) Make(
        EditionRow edition, IReadOnlyList<DemoSlot> slots, IReadOnlyList<DemoHost> hosts, IReadOnlyList<PersonRow> visitors)
    {
        var dice = new DemoDice($"{DemoPlan.Seed}/wishes");
        var favourites = dice.Shuffle(hosts).Take(hosts.Count / 5).Select(h => h.Row.HostId).ToHashSet();
        var (loved, others) = (slots.Where(s => favourites.Contains(s.Row.HostId)).ToList(), slots.Where(s => !favourites.Contains(s.Row.HostId)).ToList());
        var lists = visitors.Select(v => List(edition, v, dice)).ToList();
        return (lists, [.. lists.Zip(visitors).SelectMany(pair => Wishes(pair.First, pair.Second, loved, others, dice))]);
    }

    /// <summary>Ten first-time hosts who ask for a mentor, ten who offer to be one, and staff members who ask for a buddy.</summary>
    public static IReadOnlyList<OptInRow> OptIns(EditionRow edition, IReadOnlyList<DemoHost> hosts, IReadOnlyList<PersonRow> staff, DateTimeOffset at) =>
    [
        .. hosts.Take(MentoringHosts).Select((h, i) => OptIn(edition, h, h.Contacts[0], i % 2 == 0 ? "newcomer" : "mentor", at)),
        .. staff.Select((p, i) => OptIn(edition, HostOfStaff(hosts, i), p, "buddy", at)),
    ];

    /// <summary>staff.1@example.org and on: two work for each of fifteen hosts.</summary>
    public static IReadOnlyList<PersonRow> StaffOf(IReadOnlyList<DemoHost> hosts)
    {
        var dice = new DemoDice($"{DemoPlan.Seed}/staff");
        return [.. Enumerable.Range(0, Staff).Select(i => StaffMember(HostOfStaff(hosts, i), i + 1, dice))];
    }

    private static DemoHost HostOfStaff(IReadOnlyList<DemoHost> hosts, int index) => hosts[index / 2 * 3 % hosts.Count];

    private static PersonRow StaffMember(DemoHost host, int number, DemoDice dice)
    {
        var email = $"staff.{number}@example.org";
        var languages = host.Contacts[0].Languages;
        var name = DemoNames.Of(languages[0], dice);
        return new PersonRow(DemoId.Of("person", email), email, name, host.Organisation.Name, languages, languages[0], host.Row.CreatedAt);
    }

    private static OptInRow OptIn(EditionRow edition, DemoHost host, PersonRow person, string role, DateTimeOffset at) =>
        new(DemoId.Of("opt-in", person.Email), edition.EditionId, person.PersonId, host.Organisation.OrganisationId, role, at);

    private static WishListRow List(EditionRow edition, PersonRow visitor, DemoDice dice) =>
        new(DemoId.Of("wish-list", visitor.Email), edition.EditionId, visitor.PersonId, dice.Between(1, 3), visitor.Languages, visitor.CreatedAt.AddMinutes(5), visitor.CreatedAt.AddMinutes(9));

    private static IEnumerable<WishRow> Wishes(
        WishListRow list, PersonRow visitor, IReadOnlyList<DemoSlot> loved, IReadOnlyList<DemoSlot> others, DemoDice dice)
    {
        var wanted = dice.Between(Math.Max(2, list.WantedVisits), 8);
        return dice.Shuffle(Enumerable.Range(0, 40).Select(_ => dice.Pick(dice.Chance(60) ? loved : others)))
            .Where(s => s.Languages.Intersect(visitor.Languages).Any() || dice.Chance(5))
            .DistinctBy(s => s.Row.SlotId)
            .Take(wanted)
            .Select((s, i) => new WishRow(list.WishListId, s.Row.SlotId, i + 1));
    }
}
