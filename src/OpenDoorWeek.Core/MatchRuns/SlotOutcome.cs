using OpenDoorWeek.Matching.Reasons;

namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>How a slot comes out of a plan, in people.</summary>
/// <param name="Slot">Its number in the problem.</param>
/// <param name="Asked">Who wishes it, at whatever rank; proposals do not count.</param>
/// <param name="AskedFirst">Who wishes it most.</param>
/// <param name="Capacity">Places in the run: those of bookings of others are off.</param>
/// <param name="Minimum">Fewest people for which the run opens it; 0: none.</param>
/// <param name="OneMore">What one more place would do; null: it is not full.</param>
public sealed record SlotOutcome(int Slot, int Asked, int AskedFirst, int Capacity, int People, int Minimum, OneMorePlace? OneMore)
{
    public bool IsEmpty => People == 0;

    /// <summary>Somebody asked, and too few.</summary>
    public bool IsUnderMinimum => Asked > 0 && People < Minimum;

    public bool IsOverAsked => Asked > Capacity;

    /// <returns>By number.</returns>
    public static IReadOnlyList<SlotOutcome> Of(MatchedWeek week)
    {
        var (asked, first) = (new int[week.Problem.Slots.Length], new int[week.Problem.Slots.Length]);
        foreach (var visitor in week.Problem.Visitors)
        {
            foreach (var (rank, wish) in visitor.Wishes.Index())
            {
                asked[wish] += visitor.Party;
                first[wish] += rank == 0 ? visitor.Party : 0;
            }
        }

        var advice = SlotAdvice.Of(week.Problem, week.Plan).ToDictionary(a => a.Slot, a => a.Effect);
        return
        [
            .. week.Problem.Slots.Select((s, i) =>
                new SlotOutcome(i, asked[i], first[i], s.Capacity, week.Attendance[i], s.Minimum, advice.TryGetValue(i, out var effect) ? effect : null)),
        ];
    }
}
