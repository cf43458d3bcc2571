using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Tests.Pairings;

/// <summary>Pools for tests without a database.</summary>
internal static class Pools
{
    private static readonly string[] Sectors = [.. SectorWords.Codes];
    private static readonly string[][] Spoken = [["nl"], ["fr"], ["fr", "nl"], ["en", "fr", "nl"], ["en"], []];
    private static readonly string[] Wishes = ["any", "any", "same", "other"];

    /// <summary>Three by three tiles.</summary>
    public static readonly PairingPool Empty = new([.. Enumerable.Range(0, 9).Select(i => new PairingPool.Place($"10{i:00}", i % 3, i / 3))], [], [], [], []);

    /// <summary>Nth id: ids rise with their number.</summary>
    public static Guid Id(int n) => new(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    public static PairingPool.Seeker Buddy(int n, int organisation = 1, params string[] languages) =>
        new(Id(n), Id(1000 + n), Id(2000 + organisation), "buddy", "1001", "schools", languages.Length == 0 ? ["nl"] : languages, 1, "any", false, false, 0);

    public static PairingPool.Seeker Mentor(int n, int capacity = 1) => Buddy(n, 100 + n) with { Role = "mentor", Capacity = capacity, IsExperienced = true, Editions = 2 };

    public static PairingPool.Seeker Newcomer(int n, int capacity = 1) => Buddy(n, 100 + n) with { Role = "newcomer", Capacity = capacity };

    public static PairingPool Of(params PairingPool.Seeker[] seekers) => Empty with { Seekers = [.. seekers.OrderBy(s => s.OptInId)] };

    public static PairingPlan Plan(PairingPool pool) => PairingPlanner.Plan(pool, 1, default);

    /// <summary>Up to sixty people of some structures, with earlier pairs and decisions; no pair lives.</summary>
    public static PairingPool Random(Random dice)
    {
        var count = dice.Next(2, 60);
        var organisations = 1 + dice.Next(count);
        PairingPool.Seeker[] seekers = [.. Enumerable.Range(1, count).Select(n => Seeker(dice, n, organisations))];
        var two = () => PairingBusy.Sorted(Id(1 + dice.Next(count)), Id(1 + dice.Next(count)));
        return Empty with
        {
            Seekers = seekers,
            Former = [.. Enumerable.Range(0, dice.Next(count)).Select(_ => two()).Where(t => t.One != t.Other).Distinct().OrderBy(t => t.One).ThenBy(t => t.Other)],
            Rules = [.. Enumerable.Range(0, dice.Next(4)).Select(_ => two()).Distinct().Where(t => HandMade.AreOfAKind([.. seekers.Where(s => s.OptInId == t.One || s.OptInId == t.Other)]))
                .Select((t, i) => RuleOf(seekers, t, Id(5000 + i), dice.Next(2) == 0))],
        };
    }

    private static PairingPool.Seeker Seeker(Random dice, int n, int organisations)
    {
        var role = dice.Next(5) switch { 0 => "mentor", 1 => "newcomer", _ => "buddy" };
        var capacity = role switch { "mentor" => dice.Next(1, 4), "newcomer" => dice.Next(1, 3), _ => 1 };
        var organisation = dice.Next(organisations);
        var experienced = role == "buddy" ? dice.Next(2) == 0 : role == "mentor" != (dice.Next(8) == 0);
        return new(
            Id(n), Id(1000 + n), Id(2000 + organisation), role, $"10{dice.Next(9):00}", Sectors[dice.Next(Sectors.Length)], Spoken[dice.Next(Spoken.Length)], capacity,
            Wishes[dice.Next(Wishes.Length)], role == "buddy" && organisation % 2 == 0, experienced, experienced ? dice.Next(1, 4) : 0);
    }

    private static PairingPool.Rule RuleOf(PairingPool.Seeker[] seekers, PairingPool.Two two, Guid ruleId, bool isTogether)
    {
        var isTurned = seekers.First(s => s.OptInId == two.One).Role == "newcomer";
        return isTurned ? new(ruleId, two.Other, two.One, isTogether) : new(ruleId, two.One, two.Other, isTogether);
    }
}
