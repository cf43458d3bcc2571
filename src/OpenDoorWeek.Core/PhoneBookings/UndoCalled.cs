using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.PhoneBookings;

/// <summary>She was not called after all: she knows what she knew before, and is to be called again. Locks the slot only.</summary>
public sealed class UndoCalled(Database db, TimeProvider clock)
{
    /// <param name="Slug">Of the edition.</param>
    /// <param name="CallId">From the form.</param>
    /// <param name="By">Who takes it back; it need not be who called.</param>
    public sealed record Request(string Slug, Guid CallId, OrganiserScope By);

    public abstract record Result
    {
        private Result() { }

        /// <summary>She is to be called, now or since before.</summary>
        public sealed record Undone : Result;

        /// <summary>She was called again since: that call told her everything.</summary>
        public sealed record TooLate : Result;

        /// <summary>No such call, or not of a zone of hers.</summary>
        public sealed record Unknown : Result;
    }

    /// <exception cref="BusyException">The slot was too busy, also after further tries.</exception>
    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => UndoAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> UndoAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await LockedCall.LockAsync(tx, request.Slug, request.CallId, request.By, ct) is not { } call)
        {
            return new Result.Unknown();
        }

        if (Decide(call) is { } answer)
        {
            return answer;
        }

        tx.Add(DropLater, new { call.ParticipantId });
        tx.Add(Reopen, new { request.CallId });
        tx.AddAudit(now, request.By.PersonId, "call.undone", call.BookingId, new { request.CallId, call.SlotId });
        await tx.CommitAsync(ct);
        return new Result.Undone();
    }

    /// <summary>The rule, without a database: the answer when there is nothing to write, or null to go on.</summary>
    internal static Result? Decide(LockedCall call)
    {
        if (call.CalledAt is null)
        {
            return new Result.Undone();
        }

        return call.IsFollowed ? new Result.TooLate() : null;
    }

    // It begins where this call ended; this one, open again, says all from where it began.
    private const string DropLater = """
        delete from visitor_call
         where participant_id = @ParticipantId
           and called_at is null
        """;

    private const string Reopen = """
        update visitor_call
           set called_at = null,
               called_by = null
         where call_id = @CallId
        """;
}
