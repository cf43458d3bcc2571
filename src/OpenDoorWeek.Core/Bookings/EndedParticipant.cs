using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>Somebody who took part until now; her calendar hears of it by a CANCEL.</summary>
/// <param name="ThreadId">Aggregate of her mails, which a later participation of hers may follow.</param>
/// <param name="IsHolder">She holds the booking, others were named in it.</param>
/// <param name="Sequence">Of the CANCEL.</param>
internal sealed record EndedParticipant(Guid ParticipantId, Guid ThreadId, Guid PersonId, bool IsHolder, string Name, int Sequence, Language Language, string Email)
{
    /// <summary>Ends all of a booking, or one of them; at once, so that a new participation may begin in the same batch.</summary>
    /// <param name="tx">With the slot locked.</param>
    /// <param name="bookingId">The booking.</param>
    /// <param name="only">One of its participants; null: all.</param>
    /// <param name="status">cancelled, moved or handed-over.</param>
    /// <param name="now">The moment of the change.</param>
    /// <param name="ct">Stops the command.</param>
    public static Task<IReadOnlyList<EndedParticipant>> EndAsync(Tx tx, Guid bookingId, Guid? only, string status, DateTimeOffset now, CancellationToken ct) =>
        tx.ListAsync<EndedParticipant>(End, new { bookingId, only, status, now }, ct);

    /// <summary>The CANCEL. Where her invitation has not left, neither does.</summary>
    public void AddCancel(Tx tx, string kind, DateTimeOffset now)
    {
        tx.AddChangeDropped(ParticipantId, Sequence);
        tx.AddMail(new(kind, $"{ParticipantId}.{Sequence}", ThreadId, Sequence, PersonId, Email, Language, new { ParticipantId }, now, now + Enqueue.DefaultLife)
        {
            Undoes = VisitMails.Invitations,
            UndoesKey = $"{ParticipantId}",
        });
    }

    /// <summary>The same person from now on in another place, with a new UID; the REQUEST waits for the CANCEL.</summary>
    public NewParticipant FollowIn(Guid bookingId, Guid slotId) =>
        new(bookingId, slotId, PersonId, Name, Email, Language) { ThreadId = ThreadId, Sequence = Sequence + 1 };

    private const string End = """
        update participant t
           set status = @status, ended_at = @now, sequence = sequence + 1
          from person p, booking b
         where t.booking_id = @bookingId
           and t.status = 'confirmed'
           and (@only::uuid is null or t.participant_id = @only)
           and p.person_id = t.person_id
           and b.booking_id = t.booking_id
        returning t.participant_id, coalesce(t.thread_id, t.participant_id) as thread_id, t.person_id, t.person_id = b.person_id as is_holder,
                  t.name, t.sequence, t.language, p.email
        """;
}
