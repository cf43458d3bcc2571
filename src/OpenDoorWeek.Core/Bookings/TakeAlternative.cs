using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>Somebody whose visit the host cancelled takes another with one press: for herself, or for the whole party that was hers.</summary>
/// <remarks>What she typed for the first booking is taken over. The place is not held before, so booking itself decides, under its own locks.</remarks>
public sealed class TakeAlternative(Database db, TimeProvider clock, BookSlot bookSlot)
{
    /// <param name="ParticipantId">Whose visit it was.</param>
    /// <param name="SlotId">What she takes instead, of the same edition.</param>
    /// <param name="By">Her session, or the link of her own mail.</param>
    /// <param name="Key">From the form: the same key books once.</param>
    public sealed record Request(Guid ParticipantId, Guid SlotId, BookingAccess By, Guid Key);

    public abstract record Result
    {
        private Result() { }

        public sealed record Booked(Guid BookingId) : Result;

        /// <summary>Full, over, or at the time of another visit of hers.</summary>
        public sealed record Refused(Refusal Refusal) : Result;

        /// <summary>No such participant, not her, it was not the host who cancelled, or no slot of this edition.</summary>
        public sealed record Unknown : Result;
    }

    /// <exception cref="BusyException">The slot was too busy, also after further tries.</exception>
    public async Task<Result> ExecuteAsync(Request request, CancellationToken ct) => await FindAsync(request, clock.GetUtcNow(), ct) is { } lost
        ? await bookSlot.ExecuteAsync(lost.ToBook(request.SlotId, request.Key), ct) switch
        {
            BookSlot.Result.Booked booked => new Result.Booked(booked.BookingId),
            BookSlot.Result.Refused no => new Result.Refused(no.Refusal),
            var other => throw new System.Diagnostics.UnreachableException($"{other}"),
        }
        : new Result.Unknown();

    // What the host cancelled stays cancelled, so this may be read before booking locks anything.
    private async Task<LostVisit?> FindAsync(Request request, DateTimeOffset now, CancellationToken ct)
    {
        await using var tx = await db.BeginAsync(ct);
        var lost = await Alternatives.FindLostAsync(tx, request.ParticipantId, ct);
        return lost is { IsByHost: true } && lost.Allows(request.By, null, now) && await tx.FindAsync<bool>(IsInEdition, new { request.SlotId, lost.EditionId }, ct) ? lost : null;
    }

    private const string IsInEdition = """
        select exists (select 1 from slot where slot_id = @SlotId and edition_id = @EditionId)
        """;
}
