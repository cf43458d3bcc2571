using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Slots;

/// <summary>Compares the places that each slot says are taken with its bookings. It repairs nothing: a difference is a fault of ours, and somebody must look.</summary>
/// <remarks>Called by a job. One statement sees one moment, so bookings under way make no difference.</remarks>
public sealed class CheckTaken(Database db)
{
    /// <param name="Slots">How many were compared.</param>
    /// <param name="Wrong">Those that differ.</param>
    public sealed record Result(int Slots, IReadOnlyList<Guid> Wrong);

    public async Task<Result> ExecuteAsync(CancellationToken ct)
    {
        var slots = await db.ListAsync<Slot>(Compare, new { }, ct);
        return new(slots.Count, [.. slots.Where(s => !s.IsRight).Select(s => s.SlotId)]);
    }

    private sealed record Slot(Guid SlotId, bool IsRight);

    private const string Compare = """
        select s.slot_id, s.taken = coalesce(sum(b.party_size), 0) as is_right
          from slot s
          left join booking b on b.slot_id = s.slot_id and b.status in ('held', 'offered', 'confirmed')
         group by s.slot_id
         order by s.slot_id
        """;
}
