namespace OpenDoorWeek.Core.Wishes;

/// <summary>What a visitor should know of a wish before she ranks it.</summary>
public abstract record WishNote
{
    private WishNote() { }

    /// <summary>Its host cancelled it: nobody visits.</summary>
    public sealed record NotOffered : WishNote;

    /// <summary>At the same time as a dearer wish: at most one of both.</summary>
    public sealed record Overlaps(int Rank) : WishNote;

    /// <summary>The same host as a dearer wish: at most one of both.</summary>
    public sealed record SameHost(int Rank) : WishNote;

    /// <summary>Less time than the way takes to or from a dearer wish: at most one of both.</summary>
    /// <param name="Minutes">That the way takes.</param>
    public sealed record TooFar(int Rank, int Minutes) : WishNote;

    /// <summary>Time enough for the way to or from a dearer wish in another commune, and little more.</summary>
    /// <param name="Minutes">Between the two.</param>
    public sealed record Tight(int Rank, int Minutes) : WishNote;

    /// <summary>In no language of hers: she is not placed here.</summary>
    public sealed record OtherLanguage : WishNote;

    /// <summary>She said that she cannot come then.</summary>
    public sealed record Unavailable : WishNote;

    /// <summary>Not for her kind of visitor.</summary>
    public sealed record NotAdmitted : WishNote;

    /// <summary>She comes with more people than there are places.</summary>
    /// <param name="Places">That there are.</param>
    public sealed record GroupTooLarge(int Places) : WishNote;
}
