namespace OpenDoorWeek.Matching.Reasons;

/// <summary>
/// What a place in a full slot would have cost others: the chain of changes that costs least, as far as it was found. It names nobody.
/// </summary>
/// <param name="Worst">The hardest change for one of the others on the chain.</param>
/// <param name="Loss">What all the others lose together, in units of W.</param>
/// <param name="Gain">What the visitor would have won, in units of W; in a plan that is the best, at most <paramref name="Loss"/>. Both are 0 where there is no way.</param>
public sealed record Counterfactual(CostToOthers Worst, long Loss, long Gain)
{
    /// <summary>Others had the same claim to the place, so that the lot decided.</summary>
    public bool IsDrawn => Worst != CostToOthers.NoWay && Loss == Gain;
}

/// <summary>From the least to the most.</summary>
public enum CostToOthers
{
    /// <summary>Nobody would have lost anything: the plan is not the best.</summary>
    Nothing,

    /// <summary>Another visitor would have had another of her wishes instead.</summary>
    OtherWish,

    /// <summary>Another visitor would have lost her third visit.</summary>
    ThirdVisit,

    /// <summary>Another visitor would have lost her second visit.</summary>
    SecondVisit,

    /// <summary>Another visitor would have had no visit.</summary>
    OnlyVisit,

    /// <summary>Nobody there can make room: pinned, needed for a minimum, or a party too large for the slot.</summary>
    NoWay,
}
