namespace OpenDoorWeek.Core.Outbox;

/// <summary>States of a mail as an organiser thinks of them.</summary>
public static class MailGroup
{
    public const string Waiting = "waiting", Sent = "sent", Failed = "failed", Uncertain = "uncertain", Held = "held", Stopped = "stopped", Dropped = "dropped";

    /// <summary>States of the outbox by group; each state is in one.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> States = new Dictionary<string, string[]>
    {
        [Waiting] = ["queued", "sending", "retry"],
        [Sent] = ["sent"],
        [Failed] = ["dead"],
        [Uncertain] = ["unknown"],
        [Held] = ["held"],
        [Stopped] = ["stopped"],
        [Dropped] = ["superseded"],
    };

    /// <param name="state">Of the outbox.</param>
    public static string Of(string state) => States.First(g => g.Value.Contains(state)).Key;
}
