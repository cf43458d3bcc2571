using OpenDoorWeek.Core.Editions;

namespace OpenDoorWeek.Core.Wishes;

/// <summary>Why a list of wishes stays as it is.</summary>
public abstract record WishRefusal
{
    private WishRefusal() { }

    /// <summary>No such edition or visit, or no list of hers.</summary>
    public sealed record Unknown : WishRefusal;

    /// <param name="Gate">Of the phase of wishes; not open.</param>
    public sealed record NotNow(PhaseGate Gate) : WishRefusal;

    /// <summary>The list holds as many as it may.</summary>
    public sealed record TooMany : WishRefusal;

    /// <summary>The host cancelled this visit, or it has begun.</summary>
    public sealed record NotOffered : WishRefusal;

    /// <summary>Another window changed the list since this one was shown.</summary>
    public sealed record ChangedMeanwhile : WishRefusal;

    /// <summary>There is no wish to send.</summary>
    public sealed record Empty : WishRefusal;

    /// <summary>Nobody knows in which language she follows a visit.</summary>
    public sealed record NoLanguage : WishRefusal;

    /// <summary>More times than a list keeps.</summary>
    public sealed record TooManyTimes : WishRefusal;
}
