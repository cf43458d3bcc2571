namespace OpenDoorWeek.Core.Publications;

/// <summary>What a publication says to one person about one slot: a row of <c>outcome_wish</c>.</summary>
/// <param name="Rank">From 1, her own wishes first, then what was proposed, then what she was promised besides.</param>
/// <param name="IsProposed">She did not name it.</param>
/// <param name="Result"><see cref="Placed"/>, or a reason as plan.json words it.</param>
/// <param name="WithSlotId">Of a conflict: the visit of hers that is in the way; null: an appointment elsewhere, or another result.</param>
/// <param name="TravelMinutes">Where the way to that visit is too far.</param>
/// <param name="Asked">Where it is full: people who wished for it.</param>
/// <param name="Cost">Where it is full: what a place would have cost others at worst.</param>
public sealed record OutcomeLine(
    Guid PersonId, int Rank, Guid SlotId, bool IsProposed, string Result, Guid? WithSlotId = null, int? TravelMinutes = null, int? Asked = null, string? Cost = null)
{
    public const string Placed = "placed";

    public bool IsPlaced => Result == Placed;
}
