using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Matching.Files;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;
using OpenDoorWeek.Matching.Reasons;

namespace OpenDoorWeek.Core.Publications;

/// <summary>Each wish of a finished run, met or with exactly one reason; pure.</summary>
internal sealed class PlanOutcomes
{
    private readonly MatchedWeek _week;
    private readonly Counterfactuals _costs;
    private readonly ILookup<int, UnmetWish> _unmet;

    /// <summary>By slot: people who wish it themselves.</summary>
    private readonly int[] _asked;

    private PlanOutcomes(MatchedWeek week)
    {
        (_week, _costs, _asked) = (week, new(week.Problem, week.Plan), new int[week.Problem.Slots.Length]);
        _unmet = week.Plan.Unmet.ToLookup(u => u.Visitor);
        foreach (var visitor in week.Problem.Visitors)
        {
            Array.ForEach(visitor.Wishes, wish => _asked[wish] += visitor.Party);
        }
    }

    /// <param name="week">The run.</param>
    /// <param name="gone">Wishes for slots that were out of the programme before it.</param>
    /// <returns>By person in the order of the run, and then by rank.</returns>
    public static IReadOnlyList<OutcomeLine> Of(MatchedWeek week, IReadOnlyList<GoneWish> gone)
    {
        var (of, goneOf) = (new PlanOutcomes(week), gone.OrderBy(g => g.Rank).ToLookup(g => g.PersonId));
        return [.. week.People.Index().SelectMany(p => With(goneOf[p.Item], [.. of.OfVisitor(p.Index)]))];
    }

    /// <param name="Rank">On her list.</param>
    public sealed record GoneWish(Guid PersonId, Guid SlotId, int Rank);

    private static IEnumerable<OutcomeLine> With(IEnumerable<GoneWish> gone, List<OutcomeLine> lines)
    {
        foreach (var wish in gone)
        {
            var own = lines.Count(l => !l.IsProposed);
            lines.Insert(Math.Min(wish.Rank - 1, own), new(wish.PersonId, wish.Rank, wish.SlotId, IsProposed: false, OutcomeWords.Of(Reason.HostCancelled)));
        }

        return lines.Select((line, i) => line with { Rank = i + 1 });
    }

    private IEnumerable<OutcomeLine> OfVisitor(int id)
    {
        var (she, visits, unmet) = (_week.Problem.Visitors[id], _week.Plan.Visits[id], _unmet[id].ToDictionary(u => u.Wish));
        int[] slots = [.. she.Wishes, .. she.Proposed, .. visits.Except([.. she.Wishes, .. she.Proposed])];
        return slots.Select((slot, i) =>
        {
            var line = new OutcomeLine(_week.People[id], i + 1, _week.Slots[slot].SlotId, i >= she.Wishes.Length, OutcomeLine.Placed);
            return visits.Contains(slot) ? line : WithReason(line, slot, unmet[slot]);
        });
    }

    private OutcomeLine WithReason(OutcomeLine line, int slot, UnmetWish unmet)
    {
        var why = line with { Result = OutcomeWords.Of(unmet.Reason) };
        return unmet.Reason switch
        {
            Reason.Conflict => OfConflict(why, slot, unmet),
            Reason.Full => why with { Asked = _asked[slot], Cost = CostOf(_costs.Of(unmet)!) },
            _ => why,
        };
    }

    private OutcomeLine OfConflict(OutcomeLine line, int slot, UnmetWish unmet)
    {
        if (InTheWay.Of(_week.Problem, unmet) is not { } other)
        {
            return line;
        }

        Slot one = _week.Problem.Slots[slot], with = _week.Problem.Slots[other.Visit];
        var meet = one.Day == with.Day && one.Start < with.End && with.Start < one.End;
        return line with { WithSlotId = _week.Slots[other.Visit].SlotId, TravelMinutes = other.SameHost || meet ? null : other.TravelMinutes };
    }

    internal static string CostOf(Counterfactual cost) => cost switch
    {
        { IsDrawn: true } => "equal",
        { Worst: CostToOthers.OnlyVisit } => "only-visit",
        { Worst: CostToOthers.SecondVisit or CostToOthers.ThirdVisit } => "later-visit",
        { Worst: CostToOthers.OtherWish } => "better-wish",
        _ => "none",
    };
}
