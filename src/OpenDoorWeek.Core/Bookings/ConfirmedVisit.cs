using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>What a booking leaves behind at the moment it becomes a visit, whichever way it came.</summary>
internal sealed record ConfirmedVisit(
    Guid BookingId,
    Guid SlotId,
    Guid PersonId,
    int PartySize,
    string Name,
    string? Organisation,
    string[] Languages,
    string? Email,
    Language Language)
{
    public const string Mail = "booking.confirmed";

    /// <summary>Says that the zone team booked it for her, and what to do where that is wrong.</summary>
    public const string PhoneMail = "booking.confirmed-by-phone";

    /// <summary>The organiser who booked it on the phone; null: she herself.</summary>
    public Guid? BookedBy { get; init; }

    /// <summary>Adds the booker as participant, the mails to her and to the host, and the audit row.</summary>
    /// <param name="tx">With the slot locked and its counters raised in the same batch.</param>
    /// <param name="domain">Right part of the calendar UID, which then stays for life.</param>
    /// <param name="now">The moment of the confirmation.</param>
    public void AddTo(Tx tx, string domain, DateTimeOffset now)
    {
        tx.Add(RememberPerson, new { PersonId, Name, Organisation, Languages });
        new NewParticipant(BookingId, SlotId, PersonId, Name, Email, Language).AddTo(tx, BookedBy is null ? Mail : PhoneMail, domain, now);
        tx.AddHostNotices(HostNotices.Booked, BookingId, SlotId, now);
        tx.AddAudit(now, BookedBy ?? PersonId, Mail, BookingId, BookedBy is null ? new { SlotId, PartySize } : new { SlotId, PartySize, PersonId, byPhone = true });
    }

    // What she typed belongs to the booking; it fills gaps of the person, and never overwrites.
    private const string RememberPerson = """
        update person
           set name = coalesce(name, @Name),
               organisation = coalesce(organisation, @Organisation::text),
               languages = case when languages = '{}' then @Languages else languages end
         where person_id = @PersonId
           and (name is null or organisation is null or languages = '{}')
        """;
}
