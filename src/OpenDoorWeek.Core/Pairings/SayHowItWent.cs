using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>After the week a member says how it went, and whether she would do it again with the same people. The others never read it.</summary>
public sealed class SayHowItWent(Database db, TimeProvider clock)
{
    public const int LongestNote = 1000;

    /// <summary>Codes of column <c>went</c>.</summary>
    public static readonly IReadOnlyList<string> Answers = ["well", "fairly", "badly"];

    /// <param name="PairId">From the URL; any id.</param>
    /// <param name="PersonId">The signed-in member.</param>
    /// <param name="Went">Of <see cref="Answers"/>; null: she does not say.</param>
    /// <param name="Note">At most <see cref="LongestNote"/> characters; null: none.</param>
    /// <param name="Again">Null: she does not say, which counts as no.</param>
    public sealed record Request(Guid PairId, Guid PersonId, string? Went, string? Note, bool? Again);

    public abstract record Result
    {
        private Result() { }

        public sealed record Kept : Result;

        /// <summary>The week is not over yet, or it was a month ago.</summary>
        public sealed record NotNow : Result;

        /// <summary>No such pair, she is no member of it, or it was never more than a proposal.</summary>
        public sealed record Unknown : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => SayAsync(tx, request, now, ct), ct);
    }

    /// <summary>The rule, without a database: from the day after the edition until its pairs are wiped.</summary>
    /// <param name="lastDay">Of the edition.</param>
    /// <param name="today">In Brussels.</param>
    internal static bool IsOpen(DateOnly lastDay, DateOnly today) => today > lastDay && today <= ForgetPairingData.LastDayOf(lastDay);

    private static async Task<Result> SayAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await HeldPair.LockAsync(tx, request.PairId, request.PersonId, ct) is not { State: "accepted" } pair)
        {
            return new Result.Unknown();
        }

        if (!IsOpen(pair.LastDay, Brussels.DayOf(now)))
        {
            return new Result.NotNow();
        }

        tx.Add(Keep, new { pair.PairId, pair.OptInId, request.Went, request.Note, request.Again });
        tx.AddAudit(now, request.PersonId, "pair.went", pair.PairId, new { pair.Kind });
        await tx.CommitAsync(ct);
        return new Result.Kept();
    }

    private const string Keep = """
        update pair_member
           set went = @Went::text, went_note = @Note::text, again = @Again::boolean
         where pair_id = @PairId
           and opt_in_id = @OptInId
        """;
}
