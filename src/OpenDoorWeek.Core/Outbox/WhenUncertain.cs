namespace OpenDoorWeek.Core.Outbox;

/// <summary>What a kind of mail does when its sender died after the hand-over began, so that nobody knows whether it left.</summary>
public enum WhenUncertain
{
    /// <summary>Sent again: UID, SEQUENCE and Message-ID make a duplicate harmless.</summary>
    SendAgain,

    /// <summary>Never sent again: a new one is asked for in a moment.</summary>
    GiveUp,

    /// <summary>Shown to an organiser, who decides.</summary>
    Hold,
}

internal static class WhenUncertainStates
{
    /// <summary>State of the outbox row from then on.</summary>
    public static string State(this WhenUncertain choice) => choice switch
    {
        WhenUncertain.SendAgain => "retry",
        WhenUncertain.GiveUp => "dead",
        _ => "unknown",
    };
}
