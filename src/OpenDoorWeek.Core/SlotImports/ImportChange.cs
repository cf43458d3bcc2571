namespace OpenDoorWeek.Core.SlotImports;

/// <summary>What became of taking a file over, or of undoing it: a closed set.</summary>
public abstract record ImportChange
{
    private ImportChange() { }

    /// <summary>Done now, or by an earlier press of the same button.</summary>
    public sealed record Done : ImportChange;

    /// <summary>No such file of this organiser.</summary>
    public sealed record Unknown : ImportChange;

    /// <summary>The edition has no zone of hers any more.</summary>
    public sealed record OutOfReach : ImportChange;

    /// <summary>It holds errors, or things stand otherwise than when it was tried: it is to be looked at again.</summary>
    public sealed record LookAgain : ImportChange;
}
