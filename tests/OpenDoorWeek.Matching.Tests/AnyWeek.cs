using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Tests;

/// <summary>Weeks that nobody thought of, one for each seed: everything that a problem can hold, in small. And plans that break no rule.</summary>
internal sealed class AnyWeek(int seed)
{
    private static readonly string[] Languages = ["FR", "FR", "NL", "FR NL", "EN"];

    // Fixed by its seed for ever; on this runtime, which is the one that the tests have.
    private readonly Random _random = new(seed);

    /// <param name="longest">Most own wishes of one visitor.</param>
    public Problem Problem(int visitors = 30, int slots = 25, int longest = 5)
    {
        var week = new AWeek();
        var hosts = Enumerable.Range(0, Math.Max(1, slots / 3)).Select(_ => week.Host(_random.Next(4), _random.Next(3))).ToArray();
        for (var slot = 0; slot < slots; slot++)
        {
            AddSlot(week, hosts);
        }

        for (var visitor = 0; visitor < visitors; visitor++)
        {
            week.Visitor(Pick(slots, _random.Next(longest + 1)), Somebody(slots));
        }

        return week.Problem;
    }

    public static IEnumerable<(int Seed, Problem Problem, int[][] Visits)> WithVisits(int count) => Enumerable.Range(1, count)
        .Select(seed => (Seed: seed, Problem: new AnyWeek(seed).Problem())).Select(any => (any.Seed, any.Problem, Visits(any.Problem)));

    /// <summary>Everybody takes what is still possible, in the order of the list; pins are left out.</summary>
    public static int[][] Visits(Problem problem)
    {
        var left = problem.Slots.Select(slot => slot.Capacity).ToArray();
        return [.. problem.Visitors.Select(visitor => InOrderOfTime(problem, Take(problem, visitor, left)))];
    }

    private static List<int> Take(Problem problem, Visitor visitor, int[] left)
    {
        List<int> held = [];
        foreach (var slot in Admission.Ranked(problem, visitor).Where(slot => left[slot] >= visitor.Party))
        {
            var day = held.Count(other => problem.Slots[other].Day == problem.Slots[slot].Day);
            if (held.Count < visitor.Want && day < visitor.PerDay && !held.Exists(other => Clash.Between(problem, other, slot)))
            {
                held.Add(slot);
                left[slot] -= visitor.Party;
            }
        }

        return held;
    }

    private static int[] InOrderOfTime(Problem problem, List<int> held) => [.. held.OrderBy(slot => (problem.Slots[slot].Day, problem.Slots[slot].Start))];

    private void AddSlot(AWeek week, int[] hosts)
    {
        var capacity = _random.Next(5);
        week.Slot(
            hosts[_random.Next(hosts.Length)], _random.Next(3), $"{_random.Next(9, 24):00}:{15 * _random.Next(4):00}", _random.Next(1, 5) * 30,
            capacity, _random.Next(3) == 0 ? _random.Next(capacity + 1) : 0, Languages[_random.Next(Languages.Length)], _random.Next(3));
    }

    private Func<Visitor, Visitor> Somebody(int slots) => visitor => visitor with
    {
        Languages = Languages[_random.Next(Languages.Length)].Split(' '),
        Want = _random.Next(4),
        PerDay = _random.Next(1, 3),
        Party = _random.Next(5) == 0 ? 2 : 1,
        Never = Pick(slots, _random.Next(6) / 5),
        NotAdmitted = Pick(slots, _random.Next(6) / 5),
        Busy = _random.Next(5) == 0 ? [AWeek.Busy("10:00", "12:00", _random.Next(3), _random.Next(3))] : [],
        Unavailable = _random.Next(5) == 0 ? [AWeek.Span("13:00", "18:00", _random.Next(3))] : [],
    };

    private int[] Pick(int slots, int count)
    {
        var all = Enumerable.Range(0, slots).ToArray();
        _random.Shuffle(all);
        return all[..Math.Min(count, slots)];
    }
}
