namespace OpenDoorWeek.Core.Demo;

/// <summary>What visitors of edition B want.</summary>
internal static class DemoWishes
{
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
