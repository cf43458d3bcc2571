using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.WaitingList;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>What a move writes, once it is decided.</summary>
/// <param name="Old">With its slot, the new slot and all its people locked.</param>
/// <param name="By">Who moves it.</param>
internal sealed record MovedBooking(StandingBooking Old, Guid SlotId, Guid BookingId, BookingAccess By)
{
    public async Task<MoveBooking.Result> WriteAsync(Tx tx, string domain, Once once, DateTimeOffset now, CancellationToken ct)
    {
        var ended = await EndedParticipant.EndAsync(tx, Old.BookingId, null, "moved", now, ct);
        tx.Add(TakePlaces.Sql, new { SlotId, Old.PartySize, Notices = 1 });
        tx.Add(FreePlaces.Sql, new { Old.SlotId, Old.PartySize });
        tx.Add(EndOld, new { oldId = Old.BookingId, BookingId, now });
        tx.Add(InsertNew, new { oldId = Old.BookingId, BookingId, SlotId, bookedBy = By.IsOrganised ? By.OrganiserId : null, now });
        foreach (var gone in ended)
        {
            gone.AddCancel(tx, MoveBooking.AwayMail, now);
            gone.FollowIn(BookingId, SlotId).AddTo(tx, MoveBooking.Mail, domain, now);
        }

        tx.AddHostNotices(HostNotices.CancelledByVisitor, Old.BookingId, Old.SlotId, now);
        tx.AddHostNotices(HostNotices.Booked, BookingId, SlotId, now);
        tx.AddAudit(now, By.ActorFor(Old.PersonId), MoveBooking.Mail, BookingId, new { from = Old.SlotId, to = SlotId, Old.PartySize });
        tx.AddAnswer(once, new BookingAnswer(BookingId));
        if ((await tx.FlushAsync(ct))[0] == 0)
        {
            return new MoveBooking.Result.Refused(new Refusal.Full());
        }

        await PassOn.AfterReleaseAsync(tx, Old.SlotId, now, ct);
        await tx.CommitAsync(ct);
        return new MoveBooking.Result.Moved(BookingId);
    }

    private const string EndOld = """
        update booking
           set status = 'moved', ended_at = @now, followed_by = @BookingId
         where booking_id = @oldId
        """;

    private const string InsertNew = """
        insert into booking (booking_id, slot_id, person_id, status, party_size, name, organisation, languages, language,
                             without_shared_language, booked_by, phone, created_at, confirmed_at)
        select @BookingId, @SlotId, person_id, 'confirmed', party_size, name, organisation, languages, language,
               not exists (select 1 from slot_language l where l.slot_id = @SlotId and l.language = any(booking.languages)), @bookedBy::uuid, phone, @now, @now
          from booking
         where booking_id = @oldId
        """;
}
