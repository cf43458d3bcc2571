using System.Text.Json;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Tests.Proofs;

/// <summary>Makes a week that fails smaller, as long as it still fails: what is left shows the mistake.</summary>
internal static class Shrink
{
    /// <returns>The smallest found, as JSON of <see cref="Problem"/>.</returns>
    public static string Text(Problem problem, Func<Problem, bool> fails)
    {
        for (var smaller = problem; smaller is not null; smaller = Smaller(problem).FirstOrDefault(fails))
        {
            problem = smaller;
        }

        return JsonSerializer.Serialize(problem with { Travel = [] });
    }

    private static IEnumerable<Problem> Smaller(Problem problem) =>
    [
        .. Enumerable.Range(0, problem.Visitors.Length).Select(v => problem with { Visitors = [.. problem.Visitors.Where((_, i) => i != v)] }),
        .. Enumerable.Range(0, problem.Slots.Length).Select(slot => Without(problem, slot)),
        .. Enumerable.Range(0, problem.Visitors.Length).SelectMany(v => Plainer(problem.Visitors[v]).Select(p => problem with { Visitors = With(problem.Visitors, v, p) })),
        .. Enumerable.Range(0, problem.Slots.Length).SelectMany(s => Plainer(problem.Slots[s]).Select(p => problem with { Slots = With(problem.Slots, s, p) })),
    ];

    private static IEnumerable<Visitor> Plainer(Visitor visitor) => new[]
    {
        visitor with { Busy = [] },
        visitor with { Unavailable = [] },
        visitor with { Never = [] },
        visitor with { NotAdmitted = [] },
        visitor with { Priority = 0 },
        visitor with { Party = Math.Max(1, visitor.Party - 1) },
        visitor with { Want = Math.Max(visitor.Pinned.Length, visitor.Want - 1) },
        visitor with { PerDay = visitor.PerDay == 2 ? 2 : 3 },
        visitor with { Wishes = [.. visitor.Wishes, .. visitor.Proposed], Proposed = [] },
    }.Concat(visitor.Pinned.Select(pin => visitor with { Pinned = [.. visitor.Pinned.Where(p => p != pin)] }))
        .Concat(visitor.Wishes.Select(wish => visitor with { Wishes = [.. visitor.Wishes.Where(w => w != wish)] }))
        .Where(plainer => JsonSerializer.Serialize(plainer) != JsonSerializer.Serialize(visitor));

    private static IEnumerable<Slot> Plainer(Slot slot) => new[]
    {
        slot with { Minimum = 0 },
        slot with { Capacity = Math.Max(slot.Minimum, slot.Capacity - 1) },
    }.Where(plainer => plainer != slot);

    /// <summary>Later slots move one down, and so do their numbers in every list.</summary>
    private static Problem Without(Problem problem, int gone)
    {
        int[] Renumbered(int[] slots) => [.. slots.Where(s => s != gone).Select(s => s > gone ? s - 1 : s)];
        return problem with
        {
            Slots = [.. problem.Slots.Where((_, s) => s != gone)],
            Visitors =
            [
                .. problem.Visitors.Select(v => v with
                {
                    Wishes = Renumbered(v.Wishes), Proposed = Renumbered(v.Proposed), Pinned = Renumbered(v.Pinned),
                    Never = Renumbered(v.Never), NotAdmitted = Renumbered(v.NotAdmitted),
                }),
            ],
        };
    }

    private static T[] With<T>(T[] items, int index, T item) => [.. items[..index], item, .. items[(index + 1)..]];
}
