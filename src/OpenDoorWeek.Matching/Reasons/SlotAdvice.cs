using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Reasons;

/// <summary>What one more place in a full slot would do, for its host.</summary>
/// <param name="Price">What one more place adds to W at most, in units of W for one person; from 0.</param>
public sealed record SlotAdvice(int Slot, long Price, OneMorePlace Effect)
{
    /// <param name="problem">The problem of the plan.</param>
    /// <returns>By slot id; only slots that are full: in others a further place does nothing, whatever their price.</returns>
    public static IReadOnlyList<SlotAdvice> Of(Problem problem, Plan plan)
    {
        var people = Attendance.Of(problem, plan.Visits);
        var advice = new List<SlotAdvice>();
        for (var slot = 0; slot < people.Length; slot++)
        {
            if (people[slot] >= problem.Slots[slot].Capacity)
            {
                advice.Add(new SlotAdvice(slot, plan.Prices[slot], EffectOf(plan.Prices[slot], plan.Preset)));
            }
        }

        return advice;
    }

    /// <summary>
    /// A further place lets at most one further visit happen, somewhere at the end of a chain of moves, so its worth is one of G1, G2, G3 or none
    /// of them, give or take what the moves on the way change in wishes and sectors. That is small beside the steps between the weights,
    /// so the border between two effects lies half way. (A price that supports a best plan is at least the worth of one more place:
    /// Gul and Stacchetti, Walrasian equilibrium with gross substitutes, 1999.)
    /// Where a preset gives a visit no weight of its own, or no more than the next one, it is not told apart from what is worth less.
    /// </summary>
    /// <param name="price">In units of W, from 0.</param>
    public static OneMorePlace EffectOf(long price, Preset preset)
    {
        for (var visit = 1; visit <= Preset.MostVisits; visit++)
        {
            long weight = preset.OfVisit(visit), less = visit < Preset.MostVisits ? preset.OfVisit(visit + 1) : 0;
            if (weight > less && 2 * price >= weight + less)
            {
                return OneMorePlace.FirstVisit - (visit - 1);
            }
        }

        return price > 0 ? OneMorePlace.BetterWish : OneMorePlace.Nothing;
    }
}

/// <summary>What one more place would let happen, at most, in order of weight.</summary>
public enum OneMorePlace
{
    Nothing,

    /// <summary>Somebody gets a better wish or another sector; with a preset that does not weigh further visits, perhaps a further visit.</summary>
    BetterWish,

    ThirdVisit,

    SecondVisit,

    /// <summary>Somebody who has no visit gets one.</summary>
    FirstVisit,
}
