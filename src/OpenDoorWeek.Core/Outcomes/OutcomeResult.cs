namespace OpenDoorWeek.Core.Outcomes;

/// <summary>Values of column <c>outcome_wish.result</c>: placed, or exactly one reason.</summary>
public static class OutcomeResult
{
    public const string Placed = "placed";
    public const string Language = "language";
    public const string NotAdmitted = "not_admitted";
    public const string Unavailable = "unavailable";
    public const string Conflict = "conflict";
    public const string DayLimit = "day_limit";
    public const string EnoughVisits = "enough_visits";
    public const string MinimumNotReached = "minimum_not_reached";
    public const string Full = "full";
    public const string HostCancelled = "host_cancelled";
}

/// <summary>Values of column <c>outcome_wish.cost</c>: what a place in a full visit would have cost whom.</summary>
public static class OutcomeCost
{
    public const string OnlyVisit = "only-visit";
    public const string LaterVisit = "later-visit";
    public const string BetterWish = "better-wish";
    public const string OwnVisit = "own-visit";
    public const string Equal = "equal";
    public const string None = "none";
}
