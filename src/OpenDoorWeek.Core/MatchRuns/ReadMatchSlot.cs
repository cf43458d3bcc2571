using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>One slot of a finished run: who wished it at which rank, who got it, and what one more place would do.</summary>
public sealed class ReadMatchSlot(Database db)
{
    /// <summary>People shown; the rest is counted.</summary>
    public const int MostShown = 100;

    /// <param name="Preset">Which plan; null: the one that was asked for.</param>
    public sealed record Request(OrganiserScope By, string Slug, int Number, string? Preset, Guid SlotId);

    /// <param name="People">Who got it and who wished it, those with the place first, then by rank; at most <see cref="MostShown"/>.</param>
    /// <param name="More">How many more there are.</param>
    public sealed record Result(MatchedWeek Week, SlotOutcome Outcome, IReadOnlyList<Person> People, int More);

    /// <param name="Who">Null: erased since.</param>
    /// <param name="Rank">Null: no wish of hers, but pinned.</param>
    public sealed record Person(Guid PersonId, MatchedPerson? Who, int? Rank, int Party, bool HasIt, bool IsPinned);

    /// <returns>Null: no such edition, run or slot in it, or not hers as a whole, or it is not done.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        await using var tx = await db.BeginAsync(ct);
        if (await MatchScope.FindAsync(tx, request.By, request.Slug, ct) is not { } edition
            || await MatchedWeek.OpenAsync(tx, edition, request.Number, request.Preset, ct) is not { } week
            || week.Slots.Index().FirstOrDefault(s => s.Item.SlotId == request.SlotId) is not { Item: not null, Index: var slot })
        {
            return null;
        }

        var people = PeopleOf(week, slot).OrderBy(p => !p.HasIt).ThenBy(p => p.Rank ?? 0).ThenBy(p => p.PersonId).ToList();
        var names = await MatchedWeek.NamesAsync(tx, people.Take(MostShown).Select(p => p.PersonId), ct);
        return new(week, SlotOutcome.Of(week)[slot], [.. people.Take(MostShown).Select(p => p with { Who = names.GetValueOrDefault(p.PersonId) })], Math.Max(0, people.Count - MostShown));
    }

    private static IEnumerable<Person> PeopleOf(MatchedWeek week, int slot) =>
        from pair in week.Problem.Visitors.Index()
        let rank = Array.IndexOf(pair.Item.Wishes, slot) + 1
        let hasIt = week.Plan.Visits[pair.Index].Contains(slot)
        where rank > 0 || hasIt
        select new Person(week.People[pair.Index], null, rank > 0 ? rank : null, pair.Item.Party, hasIt, pair.Item.Pinned.Contains(slot));
}
