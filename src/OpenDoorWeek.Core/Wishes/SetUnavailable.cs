using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Wishes;

/// <summary>A visitor says when she cannot come, or that she can after all. Sent twice it stands there once.</summary>
public sealed class SetUnavailable(Database db, TimeProvider clock)
{
    /// <param name="Slug">Of the edition.</param>
    /// <param name="PersonId">The signed-in visitor.</param>
    /// <param name="Time">On a day of the edition.</param>
    /// <param name="IsRemoved">She can come then after all; false: she cannot.</param>
    public sealed record Request(string Slug, Guid PersonId, UnavailableTime Time, bool IsRemoved);

    public abstract record Result
    {
        private Result() { }

        public sealed record Saved : Result;

        public sealed record Refused(WishRefusal Refusal) : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => SetAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> SetAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var held = await HeldList.TakeAsync(tx, request.Slug, request.PersonId, now, ct);
        if (held?.List is not { } list || !held.Edition.Has(request.Time.Day))
        {
            return new Result.Refused(new WishRefusal.Unknown());
        }

        var before = await UnavailableTime.ListAsync(tx, list.ListId, ct);
        var after = request.IsRemoved ? [.. before.Where(t => t != request.Time)] : UnavailableTime.With(before, request.Time);
        if ((held.WhyNotNow ?? Refuse(after)) is { } refusal)
        {
            return new Result.Refused(refusal);
        }

        if (!after.SequenceEqual(before))
        {
            UnavailableTime.AddAll(tx, list.ListId, after);
            held.AddChange(tx);
            tx.AddAudit(now, request.PersonId, "wishes.changed", request.PersonId, new { times = after.Count });
            await tx.CommitAsync(ct);
        }

        return new Result.Saved();
    }

    internal static WishRefusal? Refuse(IReadOnlyList<UnavailableTime> after) => after.Count > UnavailableTime.Most ? new WishRefusal.TooManyTimes() : null;
}
