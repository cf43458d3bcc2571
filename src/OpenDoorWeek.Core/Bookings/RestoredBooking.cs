using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>What an undo writes, once it is decided: for whom the CANCEL has not left, as if nothing had been; for the others a new entry.</summary>
/// <param name="Booking">Cancelled; with its slot and all its people locked.</param>
/// <param name="ActorId">Who undoes it.</param>
internal sealed record RestoredBooking(StandingBooking Booking, Guid? ActorId)
{
    public async Task<UndoCancel.Result> WriteAsync(Tx tx, string domain, DateTimeOffset now, CancellationToken ct)
    {
        tx.Add(TakePlaces.Sql, new { Booking.SlotId, Booking.PartySize, Notices = 1 });
        tx.Add(Restore, new { Booking.BookingId });
        if ((await tx.FlushAsync(ct))[0] == 0)
        {
            return new UndoCancel.Result.Refused(new Refusal.Full());
        }

        var args = new { Booking.BookingId, Booking.EndedAt, withdrawals = VisitMails.Cancellations, invitations = VisitMails.Invitations };
        await tx.RunAsync(DropCancels, args, ct);
        foreach (var back in await tx.ListAsync<Back>(ListBack, args, ct))
        {
            AddBack(tx, back, domain, now);
        }

        if (!Booking.IsDeclined)
        {
            tx.AddHostNotices(HostNotices.Booked, Booking.BookingId, Booking.SlotId, now);
        }

        tx.AddAudit(now, ActorId, "booking.restored", Booking.BookingId, new { Booking.SlotId, Booking.PartySize });
        await tx.CommitAsync(ct);
        return new UndoCancel.Result.Restored();
    }

    private void AddBack(Tx tx, Back back, string domain, DateTimeOffset now)
    {
        if (!back.HasLeft)
        {
            tx.Add(Revive, new { back.ParticipantId });
            tx.Add(ReviveInvitation, new { key = $"{back.ParticipantId}", invitations = VisitMails.Invitations });
            tx.AddChangeRevived(back.ParticipantId, Booking.EndedAt, ChangeTerms.Of(Booking.StartsAt, Booking.StartsAt, Booking.EndsAt, now), now);
            return;
        }

        var gone = new EndedParticipant(back.ParticipantId, back.ThreadId, back.PersonId, back.IsHolder, back.Name, back.Sequence, back.Language, back.Email);
        gone.FollowIn(Booking.BookingId, Booking.SlotId).AddTo(tx, back.IsHolder ? ConfirmedVisit.Mail : NameParticipant.Mail, domain, now);
    }

    /// <param name="HasLeft">The CANCEL may be in her calendar: that UID is spent.</param>
    private sealed record Back(
        Guid ParticipantId, Guid ThreadId, Guid PersonId, bool IsHolder, string Name, int Sequence, Language Language, string? Email, bool HasLeft);

    private const string Restore = """
        update booking
           set status = 'confirmed', ended_at = null, declined_at = null
         where booking_id = @BookingId
        """;

    private const string DropCancels = """
        update outbox o
           set state = 'superseded'
          from participant t
         where t.booking_id = @BookingId
           and t.status = 'cancelled'
           and t.ended_at = @EndedAt
           and o.kind = any(@withdrawals)
           and o.key = t.participant_id || '.' || t.sequence
           and o.state in ('queued', 'retry')
           and o.dot_at is null
        """;

    private const string ListBack = """
        select distinct on (t.person_id)
               t.participant_id, coalesce(t.thread_id, t.participant_id) as thread_id, t.person_id, t.person_id = b.person_id as is_holder,
               t.name, t.sequence, t.language, p.email,
               exists (select 1
                         from outbox o
                        where o.kind = any(@withdrawals)
                          and o.key = t.participant_id || '.' || t.sequence
                          and o.state <> 'superseded') as has_left
          from participant t
          join booking b on b.booking_id = t.booking_id
          join person p on p.person_id = t.person_id
         where t.booking_id = @BookingId
           and t.status = 'cancelled'
           and t.ended_at = @EndedAt
         order by t.person_id, t.sequence desc
        """;

    private const string Revive = """
        update participant
           set status = 'confirmed', ended_at = null
         where participant_id = @ParticipantId
        """;

    // The confirmation that the cancellation took back leaves after all.
    private const string ReviveInvitation = """
        update outbox
           set state = 'queued'
         where kind = any(@invitations)
           and key = @key
           and state = 'superseded'
        """;
}
