using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>Two finished runs of an edition against each other: per person what is gained, lost or moved, per slot how many come.</summary>
public sealed class CompareMatchRuns(Database db)
{
    public const int MostOnPage = 50;

    /// <param name="Number">Of the later plan.</param>
    /// <param name="With">Of the earlier plan.</param>
    /// <param name="Preset">Of the later plan; null: the one asked for.</param>
    /// <param name="WithPreset">Of the earlier plan; null: the one asked for.</param>
    /// <param name="Kind">Only these changes; null: all.</param>
    /// <param name="Page">From 1; null: everything, for a file.</param>
    public sealed record Request(OrganiserScope By, string Slug, int Number, int With, string? Preset, string? WithPreset, PlanDiff.Kind? Kind, int? Page);

    /// <param name="People">Of the page, with what they are called.</param>
    /// <param name="Count">Of people of this kind.</param>
    public sealed record Result(MatchedWeek Before, MatchedWeek After, PlanDiff Diff, IReadOnlyList<(PlanDiff.Person Change, MatchedPerson? Who)> People, int Count)
    {
        public IReadOnlyDictionary<Guid, MatchedSlot> Slots { get; } = Before.Slots.Concat(After.Slots).DistinctBy(s => s.SlotId).ToDictionary(s => s.SlotId);
    }

    /// <returns>Null: no such edition or runs, or not hers as a whole, or one is not done.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        await using var tx = await db.BeginAsync(ct);
        if (await MatchScope.FindAsync(tx, request.By, request.Slug, ct) is not { } edition
            || await MatchedWeek.OpenAsync(tx, edition, request.With, request.WithPreset, ct) is not { } before
            || await MatchedWeek.OpenAsync(tx, edition, request.Number, request.Preset, ct) is not { } after)
        {
            return null;
        }

        var diff = PlanDiff.Between(before, after);
        var all = diff.People.Where(p => request.Kind is null || p.Kind == request.Kind).ToList();
        var shown = request.Page is { } page ? [.. all.Skip((page - 1) * MostOnPage).Take(MostOnPage)] : all;
        var names = await MatchedWeek.NamesAsync(tx, shown.Select(p => p.PersonId), ct);
        return new(before, after, diff, [.. shown.Select(p => (p, names.GetValueOrDefault(p.PersonId)))], all.Count);
    }
}
