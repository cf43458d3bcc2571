using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.PhoneBookings;

/// <summary>One booking for the organiser who speaks with who holds it: what to read aloud, and how to reach her.</summary>
public sealed class ReadCall(Database db, TimeProvider clock)
{
    /// <param name="Slug">Of the edition.</param>
    /// <param name="BookingId">From the URL; any id.</param>
    /// <param name="OrganiserId">Who asks.</param>
    public sealed record Request(string Slug, Guid BookingId, Guid OrganiserId);

    /// <param name="SomebodyWaits">Places that come free here go to others at once.</param>
    public sealed record Result(BookedVisit Visit, Caller Caller, bool SomebodyWaits);

    /// <param name="Email">Null: she has none.</param>
    /// <param name="Phone">For the zone team only; null: not given.</param>
    /// <param name="IsByPhone">The zone team booked it.</param>
    /// <param name="Language">In which we write.</param>
    /// <param name="QuestionsNl">What she may think about beforehand, one a line; null, like the others: the host wrote none in this language.</param>
    /// <param name="Answer">Of her calendar: accepted or tentative; null: none.</param>
    /// <param name="MailFails">Her address does not exist: mail to it came back.</param>
    public sealed record Caller(
        string? Email, string? Phone, bool IsByPhone, Language Language, string? QuestionsNl, string? QuestionsFr, string? QuestionsEn, string? Answer, bool MailFails)
    {
        public Text Questions => new(QuestionsNl ?? "", QuestionsFr ?? "", QuestionsEn ?? "");
    }

    /// <returns>Null: no such booking in this edition, nobody's yet, or not of a zone of hers; the page says 404 for all.</returns>
    public Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => ReadAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result?> ReadAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var by = await BookingAccess.ByPhone(request.OrganiserId).AskAsync(tx, request.BookingId, ct);
        var visit = await tx.FindAsync<BookedVisit>(BookedVisit.Select + BookedVisit.ByBooking, new { request.BookingId, viewerId = (Guid?)null, now }, ct);
        if (visit is null || visit.EditionSlug != request.Slug || !by.Allows(visit.PersonId, visit.LinkVersion, visit.EndsAt, now))
        {
            return null;
        }

        var caller = await tx.FindAsync<Caller>(Read, new { request.BookingId }, ct);
        return new(visit, caller!, await WaitingList.Waiters.AnyAsync(tx, visit.SlotId, ct));
    }

    private const string Read = """
        select p.email, b.phone, b.booked_by is not null as is_by_phone, b.language,
               (select questions from slot_text x where x.slot_id = b.slot_id and x.language = 'nl') as questions_nl,
               (select questions from slot_text x where x.slot_id = b.slot_id and x.language = 'fr') as questions_fr,
               (select questions from slot_text x where x.slot_id = b.slot_id and x.language = 'en') as questions_en,
               (select t.answer from participant t where t.booking_id = b.booking_id and t.person_id = b.person_id and t.status = 'confirmed') as answer, p.mail_fails
          from booking b
          join person p on p.person_id = b.person_id
         where b.booking_id = @BookingId
        """;
}
