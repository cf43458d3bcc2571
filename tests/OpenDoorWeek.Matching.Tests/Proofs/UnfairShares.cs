using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;
using OpenDoorWeek.MatchingCases.Rules;

namespace OpenDoorWeek.Matching.Tests.Proofs;

/// <summary>
/// Looks for somebody who could have one visit more if another with at least two more had one less: she takes a full slot, whoever is there
/// moves to a further one, and so on, until the place of the other is reached.
/// </summary>
internal sealed class UnfairShares(Problem problem, int[][] visits)
{
    private readonly Choices[] choices = [.. problem.Visitors.Select((_, v) => new Choices(problem, v, Preset.EqualShares))];

    /// <returns>In words; null when shares are fair.</returns>
    public string? Find() => Enumerable.Range(0, choices.Length).Select(From).FirstOrDefault(found => found is not null);

    /// <summary>Breadth first, so the chain found is a shortest one: those are feasible as a whole where limits are laminar.</summary>
    private string? From(int poor)
    {
        var seen = new HashSet<int>();
        var queue = new Queue<int>(Addable(poor, visits[poor]).Where(seen.Add));
        while (queue.TryDequeue(out var slot))
        {
            foreach (var other in Occupants(slot).Where(o => o != poor && !choices[o].Pinned.Contains(slot)))
            {
                if (visits[other].Length >= visits[poor].Length + 2)
                {
                    return $"{poor} has {visits[poor].Length} visits, {other} has {visits[other].Length}, one of them at {slot}";
                }

                Addable(other, [.. visits[other].Where(s => s != slot)]).Where(seen.Add).ToList().ForEach(queue.Enqueue);
            }
        }

        return null;
    }

    private IEnumerable<int> Addable(int visitor, int[] have) =>
        choices[visitor].Slots.Where(slot => !visits[visitor].Contains(slot) && choices[visitor].Allows(have, slot));

    private IEnumerable<int> Occupants(int slot) => Enumerable.Range(0, visits.Length).Where(v => visits[v].Contains(slot));
}
