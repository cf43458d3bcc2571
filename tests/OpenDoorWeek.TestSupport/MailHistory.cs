namespace OpenDoorWeek.TestSupport;

/// <summary>Judges a run: what the outbox says happened, against what a mail server took.</summary>
/// <param name="Rows">By <see cref="Read"/>.</param>
/// <param name="Log">Message-IDs in the order in which the server took them, each copy.</param>
public sealed record MailHistory(IReadOnlyList<MailHistory.Row> Rows, IReadOnlyList<string> Log)
{
    /// <param name="Labels">Attempts that sent it, or may have.</param>
    public sealed record Row(string MessageId, string State, int Labels);

    private readonly Dictionary<string, int> copies = Log.CountBy(id => id).ToDictionary(c => c.Key, c => c.Value);

    /// <summary>All rows of the outbox.</summary>
    public const string Read = """
        select o.message_id, o.state,
               (select count(*)::int from outbox_attempt a where a.outbox_id = o.outbox_id and a.outcome in ('sent', 'unknown')) as labels
          from outbox o
        """;

    /// <summary>Said to be sent, and the server has none.</summary>
    public IReadOnlyList<string> Lost => [.. Rows.Where(r => r.State == "sent" && Copies(r) == 0).Select(r => r.MessageId)];

    /// <summary>Neither sent nor shown to an organiser as uncertain.</summary>
    public IReadOnlyList<string> Unfinished => [.. Rows.Where(r => r.State is not ("sent" or "unknown")).Select(r => $"{r.MessageId} {r.State}")];

    /// <summary>The server has more copies than attempts say, so that nobody could know of the duplicate.</summary>
    public IReadOnlyList<string> Unlabelled => [.. Rows.Where(r => Copies(r) > r.Labels).Select(r => $"{r.MessageId}: {Copies(r)} copies, {r.Labels} labels")];

    /// <summary>The server has it, and no row speaks of it.</summary>
    public IReadOnlyList<string> Strangers => [.. copies.Keys.Except(Rows.Select(r => r.MessageId))];

    /// <summary>Copies beyond the first.</summary>
    public int Doubled => Rows.Sum(r => Math.Max(0, Copies(r) - 1));

    /// <summary>All that must not be; duplicates that are labelled may.</summary>
    public IReadOnlyList<string> Faults =>
    [
        .. Lost.Select(m => $"lost: {m}"), .. Unfinished.Select(m => $"unfinished: {m}"), .. Unlabelled.Select(m => $"unlabelled: {m}"), .. Strangers.Select(m => $"stranger: {m}"),
    ];

    private int Copies(Row row) => copies.GetValueOrDefault(row.MessageId);
}
