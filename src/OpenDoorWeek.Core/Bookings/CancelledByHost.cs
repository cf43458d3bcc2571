using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Outcomes;
using OpenDoorWeek.Core.PhoneBookings;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>A host takes places back: everybody who had one is told once, with the CANCEL of her entry. No person is locked.</summary>
/// <remarks>
/// Her invitation need not have left: she did not cancel herself, so she is told all the same, and the invitation, no longer true, never leaves.
/// The host's own entry and who waits are the caller's business.
/// </remarks>
internal static class CancelledByHost
{
    public const string Mail = "booking.cancelled-by-host";

    /// <param name="People">Who got a mail.</param>
    /// <param name="Bookings">That ended as a whole.</param>
    /// <param name="Places">That are free now.</param>
    public sealed record Outcome(int People, int Bookings, int Places);

    /// <summary>
    /// Ends the participation of all, or of some; a booking goes with its last named person, and its unnamed places with it. Where others
    /// named in it still come, it passes to the one named first, and keeps its unnamed places.
    /// </summary>
    /// <param name="tx">With the slot locked and nothing in its batch that changes these bookings; mails wait in the batch.</param>
    /// <param name="slotId">The slot. Call before it moves: the mails and entries speak of the time that people know.</param>
    /// <param name="participantIds">Those who lose their place; null: everybody.</param>
    /// <param name="actorId">Who did it for the host.</param>
    /// <param name="now">The moment of the change.</param>
    /// <param name="ct">Stops the commands.</param>
    public static async Task<Outcome> EndAsync(
        Tx tx, Guid slotId, IReadOnlyCollection<Guid>? participantIds, Guid actorId, DateTimeOffset now, CancellationToken ct)
    {
        var gone = await tx.ListAsync<Gone>(EndParticipants, new { slotId, only = participantIds?.ToArray(), now }, ct);
        var ended = await tx.ListAsync<Ended>(EndBookings, new { slotId, now }, ct);
        // Who does not know yet that she had it reads it in her outcome.
        foreach (var person in gone.Where(g => !g.IsHidden))
        {
            AddMail(tx, person, now);
        }

        tx.AddCallsOfCancelling([.. gone.Where(g => g.Email is null).Select(g => g.ParticipantId)], now);
        foreach (var booking in ended)
        {
            tx.AddAudit(now, actorId, Mail, booking.BookingId, new { slotId, booking.PartySize });
        }

        var left = gone.Where(g => ended.All(b => b.BookingId != g.BookingId)).ToList();
        await ShrinkAsync(tx, slotId, left, actorId, now, ct);
        var places = ended.Sum(b => b.PartySize) + left.Count;
        tx.Add(Free, new { slotId, places });
        return new(gone.Count, ended.Count, places);
    }

    private static async Task ShrinkAsync(Tx tx, Guid slotId, IReadOnlyList<Gone> left, Guid actorId, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var person in left)
        {
            tx.Add(ComeWithFewer.Shrink, new { person.BookingId, fewer = 1 });
            tx.AddAudit(now, actorId, "participant.cancelled-by-host", person.BookingId, new { person.ParticipantId, slotId });
        }

        foreach (var person in left.Where(p => p.IsHolder))
        {
            await LeaveBooking.PassOnBookingAsync(tx, person.BookingId, now, ct);
        }
    }

    // When she should have gone is kept: the slot may be moved in the same transaction.
    private static void AddMail(Tx tx, Gone person, DateTimeOffset now)
    {
        tx.AddChangeDropped(person.ParticipantId, person.Sequence);
        tx.AddMail(new(
            Mail, $"{person.ParticipantId}.{person.Sequence}", person.ThreadId, person.Sequence, person.PersonId, person.Email, person.Language,
            new { person.ParticipantId, person.LocalDate, person.LocalStart, person.LocalEnd }, now, now + Enqueue.DefaultLife));
    }

    /// <param name="ThreadId">Aggregate of her mails.</param>
    /// <param name="Sequence">Of the CANCEL.</param>
    /// <param name="IsHidden">A publication brought it, and she does not know of it yet.</param>
    private sealed record Gone(
        Guid ParticipantId, Guid BookingId, Guid ThreadId, Guid PersonId, bool IsHolder, int Sequence, Language Language, string? Email,
        DateOnly LocalDate, TimeOnly LocalStart, TimeOnly LocalEnd, bool IsHidden);

    private sealed record Ended(Guid BookingId, int PartySize);

    private const string EndParticipants = $"""
        update participant t
           set status = 'cancelled',
               cancelled_by_host = true,
               ended_at = @now,
               sequence = sequence + 1
          from person p, booking b, slot s
         where t.slot_id = @slotId
           and t.status = 'confirmed'
           and (@only::uuid[] is null or t.participant_id = any(@only))
           and p.person_id = t.person_id
           and b.booking_id = t.booking_id
           and s.slot_id = t.slot_id
        returning t.participant_id, t.booking_id, coalesce(t.thread_id, t.participant_id) as thread_id, t.person_id, t.person_id = b.person_id as is_holder,
                  t.sequence, t.language, p.email, s.local_date, s.local_start, s.local_end, {ShownVisit.IsHidden} as is_hidden
        """;

    private const string EndBookings = """
        update booking b
           set status = 'cancelled',
               cancelled_by_host = true,
               ended_at = @now
         where b.slot_id = @slotId
           and b.status = 'confirmed'
           and not exists (select 1 from participant t where t.booking_id = b.booking_id and t.status = 'confirmed')
        returning b.booking_id, b.party_size
        """;

    private const string Free = """
        update slot
           set taken = taken - @places
         where slot_id = @slotId
        """;
}
