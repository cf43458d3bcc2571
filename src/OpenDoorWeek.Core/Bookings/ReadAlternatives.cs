using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>What somebody could visit now in the place of what the host cancelled, and whether one of them is still to be had.</summary>
public sealed class ReadAlternatives(Database db, TimeProvider clock)
{
    /// <param name="ParticipantId">Whose visit it was.</param>
    /// <param name="By">Her session, or the link of her own mail.</param>
    /// <param name="ByBooking">The link of the booking itself, where it was hers; null: none.</param>
    /// <param name="SlotId">The one asked about; null: none.</param>
    public sealed record Request(Guid ParticipantId, BookingAccess By, BookingAccess? ByBooking = null, Guid? SlotId = null);

    /// <param name="Lost">What was cancelled.</param>
    /// <param name="Closest">At most three, the closest first; none of them is held for her.</param>
    /// <param name="Asked">Null: none was asked about, or it is no visit of this edition.</param>
    /// <param name="WhyNot">Why the asked one is not to be had; null: it is.</param>
    public sealed record Result(LostVisit Lost, IReadOnlyList<Alternative> Closest, Alternative? Asked, Refusal? WhyNot);

    /// <returns>Null: no such participant, or not her; the page says 404 for both. Where it was not the host who cancelled, there is nothing to choose.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var tx = await db.BeginAsync(ct);
        if (await Alternatives.FindLostAsync(tx, request.ParticipantId, ct) is not { } lost || !lost.Allows(request.By, request.ByBooking, now))
        {
            return null;
        }

        if (!lost.IsByHost)
        {
            return new(lost, [], null, null);
        }

        var (closest, asked, whyNot) = await Alternatives.ReadAsync(tx, lost, now, ct, request.SlotId);
        return new(lost, closest, asked, whyNot);
    }
}
