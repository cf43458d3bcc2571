using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Tests.Verification;

/// <summary>Small crowded weeks with everything a problem can say.</summary>
internal sealed class RandomWeek(int seed)
{
    private static readonly string[] Tags = ["FR", "NL", "EN"];
    private readonly Random _random = new(seed);

    public Problem Next()
    {
        var places = _random.Next(1, 4);
        int[][] travel = [.. Enumerable.Range(0, places).Select(_ => Many(places, () => _random.Next(0, 90)))];
        Host[] hosts = Many(_random.Next(1, 6), () => new Host(_random.Next(places), _random.Next(3)));
        Slot[] slots = Many(_random.Next(1, 12), () => Slot(hosts.Length, places));
        Visitor[] visitors = Many(_random.Next(0, 10), () => Visitor(slots.Length, places));
        return WithPins(new Problem(travel, hosts, slots, visitors));
    }

    private Slot Slot(int hosts, int places)
    {
        var (start, capacity) = (_random.Next(8, 18) * 60, _random.Next(0, 5));
        return new Slot
        {
            Host = _random.Next(hosts),
            Place = _random.Next(places),
            Day = _random.Next(3),
            Start = start,
            End = start + _random.Next(30, 120),
            Capacity = capacity,
            Minimum = _random.Next(3) == 0 ? _random.Next(capacity + 1) : 0,
            Languages = Languages(),
        };
    }

    private Visitor Visitor(int slots, int places)
    {
        var wished = Some(slots, _random.Next(0, 9));
        var own = _random.Next(wished.Length + 1);
        return new Visitor
        {
            Languages = Languages(),
            Want = _random.Next(4),
            PerDay = _random.Next(1, 3),
            Party = _random.Next(5) == 0 ? _random.Next(1, 4) : 1,
            Wishes = wished[..own],
            Proposed = wished[own..],
            Never = Rarely(() => Some(slots, 2)),
            NotAdmitted = Rarely(() => Some(slots, 2)),
            Busy = Rarely(() => Many(2, () => new Appointment(_random.Next(3), _random.Next(600, 900), _random.Next(901, 1_000), _random.Next(places)))),
            Unavailable = Rarely(() => Many(2, () => new TimeSpanOfDay(_random.Next(3), _random.Next(600, 900), _random.Next(901, 1_000)))),
        };
    }

    /// <summary>Pins at random, as long as no complaint comes of it.</summary>
    private Problem WithPins(Problem problem)
    {
        for (var tries = 0; tries < problem.Visitors.Length; tries++)
        {
            var visitors = problem.Visitors.ToArray();
            var id = _random.Next(visitors.Length);
            visitors[id] = visitors[id] with { Pinned = [.. visitors[id].Pinned, _random.Next(problem.Slots.Length)] };
            var pinned = problem with { Visitors = visitors };
            problem = ProblemRules.Complaints(pinned).Count == 0 ? pinned : problem;
        }

        return problem;
    }

    private string[] Languages() => [.. Tags.Where(_ => _random.Next(3) > 0)];

    private int[] Some(int of, int most)
    {
        var all = Enumerable.Range(0, of).ToArray();
        _random.Shuffle(all);
        return all[..Math.Min(of, most)];
    }

    private T[] Rarely<T>(Func<T[]> make) => _random.Next(5) == 0 ? make() : [];

    private static T[] Many<T>(int count, Func<T> make) => [.. Enumerable.Range(0, count).Select(_ => make())];
}
