using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Replies;

/// <summary>An organiser has done what a mail asked for, or says that it still waits: both as often as she likes.</summary>
public sealed class MarkHandled(Database db, TimeProvider clock)
{
    /// <param name="ReplyId">From the form.</param>
    /// <param name="By">Who says so.</param>
    /// <param name="IsHandled">False: it waits again.</param>
    public sealed record Request(Guid ReplyId, OrganiserScope By, bool IsHandled);

    /// <returns>False: no such mail, or not for her.</returns>
    public Task<bool> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => MarkAsync(tx, request, now, ct), ct);
    }

    private static async Task<bool> MarkAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await QuarantinedReply.LockAsync(tx, request.ReplyId, request.By, ct) is not { } reply)
        {
            return false;
        }

        if (reply.HandledAt is null == request.IsHandled)
        {
            tx.Add(Mark, new { request.ReplyId, at = request.IsHandled ? now : (DateTimeOffset?)null, by = request.IsHandled ? request.By.PersonId : (Guid?)null });
            tx.AddAudit(now, request.By.PersonId, request.IsHandled ? "reply.handled" : "reply.reopened", reply.BookingId ?? reply.ReplyId, new { reply.ReplyId });
            await tx.CommitAsync(ct);
        }

        return true;
    }

    private const string Mark = """
        update reply
           set handled_at = @at::timestamptz,
               handled_by = @by::uuid
         where reply_id = @ReplyId
        """;
}
