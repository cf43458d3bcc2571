using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Outbox;

/// <summary>Keeps a mail for the process that is still sending it, however slow the mail server is.</summary>
public sealed class RenewLease(Database db)
{
    /// <param name="Mail">As it was claimed.</param>
    /// <param name="Lease">From now on.</param>
    public sealed record Request(ClaimedMail Mail, TimeSpan Lease);

    /// <returns>False: another process has it.</returns>
    public Task<bool> ExecuteAsync(Request request, CancellationToken ct) => db.TransactAsync(tx => RenewAsync(tx, request, ct), ct);

    private static async Task<bool> RenewAsync(Tx tx, Request request, CancellationToken ct)
    {
        var renewed = await tx.RunAsync(Renew, new { request.Mail.OutboxId, request.Mail.LeaseNo, request.Lease }, ct) > 0;
        await tx.CommitAsync(ct);
        return renewed;
    }

    private const string Renew = """
        update outbox
           set lease_until = clock_timestamp() + @Lease
         where outbox_id = @OutboxId
           and lease_no = @LeaseNo
           and state = 'sending'
        """;
}
