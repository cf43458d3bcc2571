using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Reasons;

namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>One person of a finished run: what she wished, what she got, and why not.</summary>
public sealed class ReadMatchPerson(Database db)
{
    /// <param name="Preset">Which plan; null: the one that was asked for.</param>
    public sealed record Request(OrganiserScope By, string Slug, int Number, string? Preset, Guid PersonId);

    /// <param name="Who">Null: erased since.</param>
    /// <param name="Wishes">Her own and then what was proposed, best first.</param>
    /// <param name="Others">Visits that were no wish: pinned.</param>
    public sealed record Result(MatchedWeek Week, int Visitor, MatchedPerson? Who, IReadOnlyList<Wish> Wishes, IReadOnlyList<int> Others);

    /// <param name="Slot">Its number.</param>
    /// <param name="Rank">From 1.</param>
    /// <param name="Unmet">Null: she got it.</param>
    /// <param name="InTheWay">Of a conflict with another visit.</param>
    /// <param name="Cost">What a place would have cost others, where it was full.</param>
    /// <param name="Asked">People who wish it.</param>
    public sealed record Wish(int Slot, int Rank, bool IsProposed, UnmetWish? Unmet, InTheWay? InTheWay, Counterfactual? Cost, int Asked);

    /// <returns>Null: no such edition, run or person in it, or not hers as a whole, or it is not done.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        await using var tx = await db.BeginAsync(ct);
        if (await MatchScope.FindAsync(tx, request.By, request.Slug, ct) is not { } edition
            || await MatchedWeek.OpenAsync(tx, edition, request.Number, request.Preset, ct) is not { } week
            || !week.VisitorOf.TryGetValue(request.PersonId, out var visitor))
        {
            return null;
        }

        var who = (await MatchedWeek.NamesAsync(tx, [request.PersonId], ct)).GetValueOrDefault(request.PersonId);
        var wishes = WishesOf(week, visitor);
        return new(week, visitor, who, wishes, [.. week.Plan.Visits[visitor].Except(wishes.Select(w => w.Slot))]);
    }

    internal static IReadOnlyList<Wish> WishesOf(MatchedWeek week, int visitor)
    {
        var asked = SlotOutcome.Of(week);
        var unmet = week.UnmetOf(visitor).ToDictionary(u => u.Wish);
        var costs = unmet.Values.Any(u => u.Reason == Reason.Full) ? new Counterfactuals(week.Problem, week.Plan) : null;
        var she = week.Problem.Visitors[visitor];
        return
        [
            .. she.Wishes.Concat(she.Proposed).Select((slot, i) =>
            {
                var why = unmet.GetValueOrDefault(slot);
                return new Wish(slot, i + 1, i >= she.Wishes.Length, why, why is null ? null : InTheWay.Of(week.Problem, why), why is null ? null : costs?.Of(why), asked[slot].Asked);
            }),
        ];
    }
}
