using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>Somebody who takes part from now on, with a calendar entry of her own.</summary>
/// <param name="Name">As typed.</param>
/// <param name="Email">Hers, or the one that the booker gave; null: she has none, and nothing is mailed.</param>
/// <param name="Language">In which she reads.</param>
internal sealed record NewParticipant(Guid BookingId, Guid SlotId, Guid PersonId, string Name, string? Email, Language Language)
{
    /// <summary>Whose mails hers follow; null: nobody's.</summary>
    public Guid? ThreadId { get; init; }

    /// <summary>SEQUENCE of the REQUEST. It goes on counting where she follows another participation of hers.</summary>
    public int Sequence { get; init; }

    /// <param name="tx">With person and slot locked.</param>
    /// <param name="kind">Of the mail that carries the REQUEST.</param>
    /// <param name="domain">Right part of the calendar UID, which then stays for life.</param>
    /// <param name="now">The moment of the change.</param>
    /// <returns>Her id.</returns>
    public Guid AddTo(Tx tx, string kind, string domain, DateTimeOffset now)
    {
        var participantId = Guid.CreateVersion7(now);
        tx.Add(Insert, new { participantId, BookingId, SlotId, PersonId, Name, Language, uid = $"p-{participantId}@{domain}", ThreadId, Sequence, now });
        tx.Add(WaitNoMore, new { SlotId, PersonId, now });
        tx.AddMail(new(kind, $"{participantId}", ThreadId ?? participantId, Sequence, PersonId, Email, Language, new { participantId }, now, now + Enqueue.DefaultLife));
        return participantId;
    }

    private const string Insert = """
        insert into participant (participant_id, booking_id, slot_id, person_id, name, language, period, status, calendar_uid, thread_id, sequence, created_at)
        select @participantId, @BookingId, slot_id, @PersonId, @Name, @Language, period, 'confirmed', @uid, @ThreadId::uuid, @Sequence, @now
          from slot
         where slot_id = @SlotId
        """;

    // Whichever way she got her place: cancelling it does not put her back on the list.
    private const string WaitNoMore = """
        update waiting_entry
           set status = 'placed',
               ended_at = @now
         where slot_id = @SlotId
           and person_id = @PersonId
           and status in ('waiting', 'offered')
        """;
}
