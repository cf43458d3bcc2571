using System.Text.Json;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Slots;

namespace OpenDoorWeek.Core.SlotImports;

/// <summary>What a file would change, without a database: each row is new, changed, unchanged or rejected.</summary>
/// <param name="New">Visits that are not there yet.</param>
/// <param name="Changed">Visits that say something else now.</param>
/// <param name="Unchanged">Rows that change nothing.</param>
/// <param name="Rejected">Rows with a problem.</param>
/// <param name="Problems">By line; one is enough, and nothing is taken over.</param>
public sealed record SlotImportPlan(
    IReadOnlyList<SlotImportPlan.Row> New, IReadOnlyList<SlotImportPlan.Row> Changed, int Unchanged, int Rejected, IReadOnlyList<CellProblem> Problems)
{
    /// <param name="Slot">As it stands; null: it is new.</param>
    /// <param name="ExternalId">Null: the file gives none.</param>
    public sealed record Row(int Line, Guid HostId, HostSlot? Slot, string? ExternalId, SlotMoment Moment, SlotOffer Offer);

    /// <param name="sheet">As read.</param>
    /// <param name="known">Hosts and visits that this organiser may change.</param>
    /// <param name="now">The moment of the request.</param>
    public static SlotImportPlan Make(SlotSheet sheet, SlotImportScope known, DateTimeOffset now)
    {
        var (rows, problems) = (new List<Row>(), sheet.Problems.ToList());
        var isWhole = problems.All(p => p.Fault is not FileFault.ColumnMissing);
        foreach (var read in isWhole ? sheet.Rows : [])
        {
            var found = new List<SlotProblem>();
            var row = known.Read(read, found);
            found.AddRange(row is null ? [] : Judge(row, rows, known, now));
            problems.AddRange(found.Distinct().Select(p => CellProblem.Of(read.Line, p)));
            if (row is not null && found.Count == 0)
            {
                rows.Add(row);
            }
        }

        var changed = rows.Where(r => r.Slot is { } s && !IsSame(r, s)).ToList();
        return new([.. rows.Where(r => r.Slot is null)], changed, rows.Count(r => r.Slot is { } s && IsSame(r, s)), sheet.Rows.Count - rows.Count, [.. problems.OrderBy(p => p.Row)]);
    }

    /// <summary>Two offers that say the same, however their lists are ordered and their lines end.</summary>
    public static bool IsSame(SlotOffer one, SlotOffer other) => Text(one) == Text(other);

    private static bool IsSame(Row row, HostSlot slot) => row.Moment == slot.Moment && IsSame(row.Offer, slot.Offer);

    private static List<SlotProblem> Judge(Row row, List<Row> before, SlotImportScope known, DateTimeOffset now)
    {
        var problems = SlotRule.Judge(row.Moment, row.Offer, known.Days).ToList();
        if (before.Any(b => IsTwin(b, row)))
        {
            problems.Add(new(SlotField.ExternalId, SlotFault.TwiceInFile, row.ExternalId ?? row.Slot?.Reference ?? ""));
        }

        problems.AddRange(row.Slot is { } slot ? JudgeChange(row, slot, now) : JudgeNew(row, now));
        return problems;
    }

    private static IEnumerable<SlotProblem> JudgeNew(Row row, DateTimeOffset now)
    {
        if (Time.Brussels.InstantOf(row.Moment.Day, row.Moment.Span.Start) <= now)
        {
            yield return new(SlotField.Day, SlotFault.HasBegun);
        }
    }

    private static IEnumerable<SlotProblem> JudgeChange(Row row, HostSlot slot, DateTimeOffset now)
    {
        if (row.HostId != slot.HostId)
        {
            yield return new(SlotField.Host, SlotFault.OtherHost);
        }
        else if (slot.Status == "cancelled")
        {
            yield return new(SlotField.ExternalId, SlotFault.IsWithdrawn);
        }
        else if (!IsSame(row, slot) && slot.StartsAt <= now)
        {
            yield return new(SlotField.Day, SlotFault.HasBegun);
        }
        else if (row.Offer.Capacity < slot.Taken)
        {
            yield return new(SlotField.Capacity, SlotFault.CapacityTaken, slot.Taken);
        }
        else if (slot.Taken > 0 && ToldFacts.Of(slot.Moment, slot.Offer).ChangesTo(ToldFacts.Of(row.Moment, row.Offer.Tidy())).Count > 0)
        {
            yield return new(SlotField.Day, SlotFault.HasVisitors, slot.Taken);
        }
    }

    /// <summary>The same number, the same visit, or without number the same host at the same moment.</summary>
    private static bool IsTwin(Row one, Row other) =>
        (one.ExternalId is not null && one.ExternalId == other.ExternalId)
        || (one.Slot is not null && one.Slot == other.Slot)
        || (one is { Slot: null, ExternalId: null } && other is { Slot: null, ExternalId: null } && one.HostId == other.HostId && one.Moment == other.Moment);

    private static string Text(SlotOffer offer) => JsonSerializer.Serialize(
        offer.Tidy() with
        {
            Texts = [.. offer.Tidy().Texts.Select(t => new SlotWriting(t.Language, Line(t.Title), Line(t.Presentation), Line(t.Questions)))],
        },
        Enqueue.Json);

    private static string Line(string text) => text.ReplaceLineEndings("\n").Trim();
}
