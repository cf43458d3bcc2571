using System.Numerics;
using OpenDoorWeek.Matching.Engine;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Reasons;

/// <summary>
/// Puts one visitor into a full slot of a finished plan, looks for what that costs the others, and takes it back. Made once for a plan, which takes
/// a moment; each question is one search of the engine, a fiftieth of a millisecond as a rule. Not for several threads at once.
/// </summary>
public sealed class Counterfactuals
{
    private readonly Plan _plan;
    private readonly Market _market;
    private readonly Occupancy _occupancy;
    private readonly long[] _prices;
    private readonly ChainSearch _chains;

    /// <summary>Prices guide a search straight to the cheapest chain, but credit a large party with every place that it leaves; without them it looks wider.</summary>
    private readonly long[] _noPrices;
    private readonly bool _hasParties;

    /// <param name="problem">Without complaints.</param>
    /// <param name="plan">A valid plan of that problem.</param>
    /// <exception cref="ArgumentException">When a visit of the plan is impossible.</exception>
    public Counterfactuals(Problem problem, Plan plan)
    {
        (_plan, _market) = (plan, Compiler.Compile(problem, plan.Preset));
        (_occupancy, _prices, _noPrices) = (new Occupancy(_market), new long[_market.Slots + 1], new long[_market.Slots]);
        _hasParties = Array.Exists(_market.Party, party => party > 1);
        _chains = new ChainSearch(_market, _occupancy, _prices);
        for (var visitor = 0; visitor < _market.Visitors; visitor++)
        {
            Place(visitor, plan.Visits[visitor].Except(problem.Visitors[visitor].Pinned));
        }

        HoldMinimums();
        _occupancy.Keep();
    }

    /// <returns>Null when the wish was not met for another reason than <see cref="Reason.Full"/>.</returns>
    public Counterfactual? Of(UnmetWish unmet)
    {
        if (unmet.Reason != Reason.Full)
        {
            return null;
        }

        var minimum = _market.Minimum[unmet.Wish];
        // The visitor herself counts for it.
        Hold(unmet.Wish, Math.Max(0, minimum - _market.Party[unmet.Visitor]));
        var counterfactual = Cheaper(With(unmet, _plan.Prices), _hasParties ? With(unmet, _noPrices) : null);
        Hold(unmet.Wish, minimum);
        return counterfactual ?? new Counterfactual(CostToOthers.NoWay, 0, 0);
    }

    private Counterfactual? With(UnmetWish unmet, long[] prices)
    {
        var before = _occupancy.Total;
        var counterfactual = Gain(unmet.Visitor, unmet.Wish) is { } gain && MakesRoom(unmet.Visitor, unmet.Wish, prices)
            ? new Counterfactual(Worst(), before - _occupancy.Total, gain)
            : null;
        TakeBack();
        return counterfactual;
    }

    private static Counterfactual? Cheaper(Counterfactual? one, Counterfactual? other) =>
        one is null || other?.Loss < one.Loss ? other : one;

    /// <summary>Also the order in which people stand in a slot, so that an answer does not depend on the questions before.</summary>
    private void TakeBack()
    {
        var slots = _occupancy.ChangesAfter(0).SelectMany(change => SlotsOf(change.Visitor, change.Held | _occupancy.Held[change.Visitor])).Distinct().ToArray();
        _occupancy.UndoTo(0);
        Array.ForEach(slots, _occupancy.SortOccupants);
    }

    private List<int> SlotsOf(int visitor, ulong mask)
    {
        var slots = new List<int>();
        for (; mask != 0; mask &= mask - 1)
        {
            slots.Add(_market.Items(visitor)[BitOperations.TrailingZeroCount(mask)]);
        }

        return slots;
    }

    private void Place(int visitor, IEnumerable<int> slots)
    {
        ulong mask = 0;
        foreach (var slot in slots)
        {
            mask |= _market.BitOf(visitor, slot) is not 0 and var bit ? bit : throw new ArgumentException($"Visitor {visitor} cannot have slot {slot}.");
        }

        if (_market.ValueOf(visitor, mask) is not { } value || !_occupancy.Change(visitor, mask, value))
        {
            throw new ArgumentException($"Visitor {visitor} cannot have these visits.");
        }
    }

    /// <summary>Slots that opened keep their minimum; the others stay closed.</summary>
    private void HoldMinimums()
    {
        for (var slot = 0; slot < _market.Slots; slot++)
        {
            if (_occupancy.People(slot) > 0)
            {
                Hold(slot, _market.Minimum[slot]);
            }
            else if (_market.Minimum[slot] > 0)
            {
                _occupancy.Reserve(slot, _occupancy.Free[slot]);
            }
        }
    }

    private void Hold(int slot, int least)
    {
        _occupancy.Demand(slot, least);
        // Who may leave is remembered until then.
        _occupancy.Touched(slot);
    }

    /// <summary>By one chain where somebody there has as many people as have to go; for a large party else by one chain after the other.</summary>
    private bool MakesRoom(int visitor, int slot, long[] prices)
    {
        var party = _market.Party[visitor];
        while (_occupancy.Free[slot] < party)
        {
            if (_market.Capacity[slot] < party || !(Relieve(slot, party, visitor, prices) || Relieve(slot, _occupancy.Free[slot] + 1, visitor, prices)))
            {
                return false;
            }
        }

        return true;
    }

    /// <param name="prices">Copied, since a search changes them as it goes.</param>
    private bool Relieve(int slot, int places, int visitor, long[] prices)
    {
        prices.CopyTo(_prices, 0);
        return _chains.Relieve(slot, places, visitor, limit: long.MaxValue / 2);
    }

    private CostToOthers Worst()
    {
        var worst = CostToOthers.Nothing;
        foreach (var (visitor, held) in _occupancy.ChangesAfter(0))
        {
            var left = _occupancy.Visits(visitor);
            var cost = left < BitOperations.PopCount(held) ? CostToOthers.OnlyVisit - (_market.Pinned[visitor] + left) : CostToOthers.OtherWish;
            worst = cost > worst ? cost : worst;
        }

        return worst;
    }

    /// <returns>What the slot is worth to the visitor beside what she has; null when she could not have it as well.</returns>
    private long? Gain(int visitor, int slot) =>
        _market.BitOf(visitor, slot) is not 0 and var bit ? _market.ValueOf(visitor, _occupancy.Held[visitor] | bit) - _occupancy.Value[visitor] : null;
}
