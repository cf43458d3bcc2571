namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>Words of column <c>match_run.error</c> that pages know; any other is the type of an exception.</summary>
public static class MatchFailure
{
    /// <summary>Its node died three times.</summary>
    public const string Lost = "lost";

    /// <summary>The engine refused what the database said: a fault of ours.</summary>
    public const string Input = "input";

    /// <summary>The independent check found the plan wrong: a fault of ours.</summary>
    public const string NotValid = "not-valid";
}
