namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>What differs between two plans of one edition, by the ids of people and slots; pure.</summary>
/// <param name="People">Whose visits differ, by id.</param>
/// <param name="Slots">Where more or fewer people come, in order of time.</param>
/// <param name="Unchanged">How many people keep what they had.</param>
public sealed record PlanDiff(IReadOnlyList<PlanDiff.Person> People, IReadOnlyList<PlanDiff.Place> Slots, int Unchanged)
{
    public enum Kind
    {
        Gained,
        Lost,
        Moved,
    }

    /// <param name="Before">Slots that only the earlier plan gives her.</param>
    /// <param name="After">Slots that only the later plan gives her.</param>
    public sealed record Person(Guid PersonId, Kind Kind, IReadOnlyList<Guid> Before, IReadOnlyList<Guid> After);

    /// <param name="Before">People.</param>
    public sealed record Place(MatchedSlot Slot, int Before, int After);

    public static PlanDiff Between(MatchedWeek before, MatchedWeek after)
    {
        var (was, becomes) = (VisitsOf(before), VisitsOf(after));
        var all = was.Keys.Union(becomes.Keys).Order().ToList();
        var people = all.Select(p => Compare(p, was.GetValueOrDefault(p) ?? [], becomes.GetValueOrDefault(p) ?? [])).OfType<Person>().ToList();
        return new(people, Places(before, after), all.Count - people.Count);
    }

    /// <returns>Null: she has the same visits in both.</returns>
    private static Person? Compare(Guid personId, IReadOnlyCollection<Guid> before, IReadOnlyCollection<Guid> after)
    {
        List<Guid> lost = [.. before.Except(after)], gained = [.. after.Except(before)];
        var kind = gained.Count > lost.Count ? Kind.Gained : gained.Count < lost.Count ? Kind.Lost : Kind.Moved;
        return lost.Count + gained.Count == 0 ? null : new(personId, kind, lost, gained);
    }

    private static Dictionary<Guid, Guid[]> VisitsOf(MatchedWeek week) =>
        week.People.Index().ToDictionary(p => p.Item, p => week.Plan.Visits[p.Index].Select(s => week.Slots[s].SlotId).ToArray());

    private static List<Place> Places(MatchedWeek before, MatchedWeek after)
    {
        var (was, becomes) = (PeopleOf(before), PeopleOf(after));
        return
        [
            .. before.Slots.Concat(after.Slots).DistinctBy(s => s.SlotId)
                .Select(s => new Place(s, was.GetValueOrDefault(s.SlotId), becomes.GetValueOrDefault(s.SlotId)))
                .Where(p => p.Before != p.After)
                .OrderBy(p => p.Slot.LocalDate).ThenBy(p => p.Slot.LocalStart).ThenBy(p => p.Slot.HostName, StringComparer.Ordinal).ThenBy(p => p.Slot.SlotId),
        ];
    }

    private static Dictionary<Guid, int> PeopleOf(MatchedWeek week) => week.Slots.Index().ToDictionary(s => s.Item.SlotId, s => week.Attendance[s.Index]);
}
