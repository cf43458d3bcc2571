using OpenDoorWeek.Matching.Files;
using OpenDoorWeek.Matching.Plans;

namespace OpenDoorWeek.Matching.Verification;

/// <summary>Each unmet wish has one outcome, and it is the first reason that holds.</summary>
/// <param name="visits">By visitor.</param>
/// <param name="people">By slot.</param>
internal sealed class OutcomeCheck(WeekRules week, int[][] visits, int[] people, Violations violations)
{
    private readonly OutcomeReason _reason = new(week, people);

    /// <summary>Expects the outcomes by visitor, and then in the order of the wishes.</summary>
    public void Check(IReadOnlyList<UnmetWish> unmet)
    {
        var next = 0;
        for (var id = 0; id < visits.Length; id++)
        {
            var first = next;
            while (next < unmet.Count && unmet[next].Visitor == id)
            {
                next++;
            }

            CheckVisitor(id, [.. Enumerable.Range(first, next - first).Select(i => unmet[i])]);
        }

        if (next < unmet.Count)
        {
            violations.Add($"outcomes: the one at position {next}, of visitor {unmet[next].Visitor}, is out of order or of no visitor of the problem");
        }
    }

    private void CheckVisitor(int id, UnmetWish[] outcomes)
    {
        var wishes = WeekRules.AllWishes(week.Problem.Visitors[id]);
        var next = 0;
        for (var i = 0; i < wishes.Length; i++)
        {
            if (visits[id].Contains(wishes[i]))
            {
                continue;
            }

            if (next < outcomes.Length && outcomes[next].Wish == wishes[i])
            {
                CheckOutcome(outcomes[next++], rank: i + 1);
            }
            else
            {
                violations.Add($"visitor {id}: the unmet wish for slot {wishes[i]} has no outcome in its place");
            }
        }

        foreach (var extra in outcomes.Skip(next))
        {
            violations.Add($"visitor {id}: the outcome of slot {extra.Wish} is out of place: a wish that was met, or none, or given before");
        }
    }

    private void CheckOutcome(UnmetWish outcome, int rank)
    {
        var (id, wish) = (outcome.Visitor, outcome.Wish);
        if (outcome.Rank != rank)
        {
            violations.Add($"visitor {id}: the wish for slot {wish} is number {rank} of the list, not {outcome.Rank}");
        }

        var visitor = week.Problem.Visitors[id];
        if (_reason.Of(visitor, visits[id], wish) is not { } reason)
        {
            violations.Add($"visitor {id}: nothing keeps her from slot {wish}, which has {week.Problem.Slots[wish].Capacity - people[wish]} free places; the plan says {OutcomeWords.Of(outcome.Reason)}");
        }
        else if (reason != outcome.Reason)
        {
            violations.Add($"visitor {id}: the wish for slot {wish} is not met for {OutcomeWords.Of(reason)}; the plan says {OutcomeWords.Of(outcome.Reason)}");
        }
        else if (!_reason.Allows(visitor, visits[id], outcome))
        {
            violations.Add($"visitor {id}: the wish for slot {wish} does not conflict with {(outcome.With is { } with ? $"slot {with}" : "an appointment elsewhere")}");
        }
    }
}
