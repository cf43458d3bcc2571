namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>What was asked for, offered and given, side by side, in people.</summary>
/// <param name="Key">Zone, postcode or sector of the host; or a language.</param>
/// <param name="Asked">Wishes for slots there; of a language: people who follow a visit in it.</param>
/// <param name="Places">In the run.</param>
/// <param name="Given">Visits there; of a language: those people with one visit or more.</param>
public sealed record PlanBalance(string Key, int Asked, int Places, int Given)
{
    /// <param name="key">Of a slot.</param>
    /// <param name="week">The run.</param>
    /// <param name="outcomes">Of all its slots.</param>
    public static IReadOnlyList<PlanBalance> By(Func<MatchedSlot, string> key, MatchedWeek week, IReadOnlyList<SlotOutcome> outcomes) =>
    [
        .. from outcome in outcomes
           let slot = week.Slots[outcome.Slot]
           where !slot.IsCancelled
           group outcome by key(slot) into slots
           orderby slots.Key
           select new PlanBalance(slots.Key, slots.Sum(s => s.Asked), slots.Sum(s => s.Capacity), slots.Sum(s => s.People)),
    ];

    /// <summary>Who follows visits in two languages counts in both.</summary>
    public static IReadOnlyList<PlanBalance> ByLanguage(MatchedWeek week) =>
    [
        .. from pair in week.Problem.Visitors.Index()
           from language in pair.Item.Languages.Distinct()
           group (pair.Item.Party, HasVisit: week.Plan.Visits[pair.Index].Length > 0) by language into people
           orderby people.Key
           select new PlanBalance(
               people.Key, people.Sum(p => p.Party), week.Problem.Slots.Where(s => s.Languages.Contains(people.Key)).Sum(s => s.Capacity), people.Where(p => p.HasVisit).Sum(p => p.Party)),
    ];
}
