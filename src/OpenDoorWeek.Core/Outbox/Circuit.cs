using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Outbox;

/// <summary>The way to the mail server, as all nodes see it: one row, which is there once something failed.</summary>
/// <param name="IsOpen">The server cannot be used: no mail is claimed but a probe.</param>
/// <param name="Since">Of the state; null: it never opened.</param>
/// <param name="Phase">Of the last failure while open; so with code and error.</param>
/// <param name="Failures">In a row since it opened, the one that opened it included.</param>
/// <param name="NextTryAt">Not before is there a probe; null: it is closed.</param>
/// <param name="ProbeId">The mail that is the probe, or was it last.</param>
/// <param name="SuspectId">While closed: a mail that was refused by policy, which may speak of us or of that mail.</param>
/// <param name="Opened">Times.</param>
internal sealed record Circuit(
    bool IsOpen, DateTimeOffset? Since, string? Phase, int? Code, string? Error, int Failures, DateTimeOffset? NextTryAt, long? ProbeId, int? ProbeLeaseNo, long? SuspectId, int Opened)
{
    public static readonly Circuit Closed = new(false, null, null, null, null, 0, null, null, null, null, 0);

    /// <summary>Whoever holds it decides alone; it is locked before rows of the outbox.</summary>
    public static async Task<Circuit> LockAsync(Tx tx, CancellationToken ct)
    {
        await tx.RunAsync(MakeSure, new { }, ct);
        return (await tx.FindLastAsync<Circuit>([Lock, Read], new { }, ct))!;
    }

    public void Add(Tx tx) => tx.Add(Write, this);

    /// <summary>A mail got through: the one that was refused by policy was alone with it.</summary>
    public static void AddNoSuspect(Tx tx) => tx.Add(ClearSuspect, new { });

    private const string MakeSure = "insert into mail_circuit (circuit_id) values (1) on conflict do nothing";

    /// <summary>Before anything is read in order to change it.</summary>
    internal const string Lock = "select circuit_id from mail_circuit for no key update";

    private const string Read = """
        select state = 'open' as is_open, since, phase, code, error, failures, next_try_at, probe_id, probe_lease_no, suspect_id, opened
          from mail_circuit
        """;

    private const string Write = """
        update mail_circuit
           set state = case when @IsOpen::boolean then 'open' else 'closed' end,
               since = @Since::timestamptz,
               phase = @Phase::text,
               code = @Code::int,
               error = @Error::text,
               failures = @Failures,
               next_try_at = @NextTryAt::timestamptz,
               probe_id = @ProbeId::bigint,
               probe_lease_no = @ProbeLeaseNo::int,
               suspect_id = @SuspectId::bigint,
               opened = @Opened
        """;

    private const string ClearSuspect = """
        update mail_circuit
           set suspect_id = null
         where suspect_id is not null
        """;
}
