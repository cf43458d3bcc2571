using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>A proposal or a pair, for one of its members.</summary>
public sealed class ReadPair(Database db, TimeProvider clock)
{
    /// <param name="PairId">From the URL; any id.</param>
    /// <param name="PersonId">The signed-in person.</param>
    public sealed record Request(Guid PairId, Guid PersonId);

    /// <param name="Today">In Brussels.</param>
    public sealed record Result(PairFacts Pair, DateOnly Today)
    {
        /// <summary>She may say yes or no now.</summary>
        public bool MayAnswer => Pair.IsProposed && Pair.IsOptedIn && Today <= Pair.AnswerUntil;

        /// <summary>The week is over, and nothing is wiped yet.</summary>
        public bool MaySayHowItWent => Pair.IsAccepted && SayHowItWent.IsOpen(Pair.LastDay, Today);
    }

    /// <returns>Null: no such pair, or she is no member of it.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var today = Brussels.DayOf(clock.GetUtcNow());
        await using var tx = await db.BeginAsync(ct);
        return await PairFacts.FindAsync(tx, request.PairId, request.PersonId, ct) is { } pair ? new(pair, today) : null;
    }
}
