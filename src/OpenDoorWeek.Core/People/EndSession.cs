using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.People;

/// <summary>Signs out: the session is gone on the server, whatever the browser keeps.</summary>
public sealed class EndSession(Database db)
{
    /// <param name="sessionHash">SHA-256 of the cookie's secret.</param>
    /// <param name="ct">Stops the command.</param>
    public Task<bool> ExecuteAsync(byte[] sessionHash, CancellationToken ct) =>
        db.TransactAsync(tx => EndAsync(tx, sessionHash, ct), ct);

    private static async Task<bool> EndAsync(Tx tx, byte[] sessionHash, CancellationToken ct)
    {
        var ended = await tx.RunAsync(Delete, new { sessionHash }, ct) > 0;
        await tx.CommitAsync(ct);
        return ended;
    }

    private const string Delete = """
        delete from session
         where session_hash = @sessionHash
        """;
}
