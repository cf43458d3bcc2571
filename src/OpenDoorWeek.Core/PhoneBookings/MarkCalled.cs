using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.PhoneBookings;

/// <summary>An organiser has told somebody without address what her page showed. What changed since then is another call. Locks the slot only.</summary>
public sealed class MarkCalled(Database db, TimeProvider clock)
{
    /// <param name="Slug">Of the edition.</param>
    /// <param name="CallId">From the form.</param>
    /// <param name="By">Who called.</param>
    /// <param name="Version">Of the slot, that she read out.</param>
    /// <param name="IsCancelled">She said that the place is cancelled.</param>
    public sealed record Request(string Slug, Guid CallId, OrganiserScope By, int Version, bool IsCancelled);

    public abstract record Result
    {
        private Result() { }

        /// <summary>She was called, now or before, by this organiser or another.</summary>
        public sealed record Called : Result;

        /// <summary>No such call, or not of a zone of hers, or a version that the visit never had.</summary>
        public sealed record Unknown : Result;
    }

    /// <exception cref="BusyException">The slot was too busy, also after further tries.</exception>
    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => MarkAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> MarkAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await LockedCall.LockAsync(tx, request.Slug, request.CallId, request.By, ct) is not { } call)
        {
            return new Result.Unknown();
        }

        if (Decide(call, request) is { } answer)
        {
            return answer;
        }

        tx.Add(Mark, new { request.CallId, calledBy = request.By.PersonId, now });
        if (NeedsAnother(call, request))
        {
            tx.AddCallAgain(call.ParticipantId, request.Version, now);
        }

        tx.AddAudit(now, request.By.PersonId, "call.made", call.BookingId, new { request.CallId, call.SlotId });
        await tx.CommitAsync(ct);
        return new Result.Called();
    }

    /// <summary>The rule, without a database: the answer when there is nothing to write, or null to go on.</summary>
    internal static Result? Decide(LockedCall call, Request request)
    {
        if (call.CalledAt is not null)
        {
            return new Result.Called();
        }

        return request.Version < call.Version || request.Version > call.SlotVersion ? new Result.Unknown() : null;
    }

    /// <summary>The rule, without a database: something may differ from what she was told. Whoever knows that her place is gone is told no more.</summary>
    internal static bool NeedsAnother(LockedCall call, Request request) =>
        !(call.IsCancelled && request.IsCancelled) && (call.IsCancelled || call.SlotVersion > request.Version);

    private const string Mark = """
        update visitor_call
           set called_at = @now,
               called_by = @calledBy
         where call_id = @CallId
        """;
}
