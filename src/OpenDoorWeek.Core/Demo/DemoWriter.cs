using System.Text.Json;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Demo;

/// <summary>Puts the records of the demo into their tables, one statement a table.</summary>
/// <remarks>As JSON rather than unnest: a list of languages is an array within the row, and unnest would flatten it.</remarks>
internal static class DemoWriter
{
    private static readonly JsonSerializerOptions Columns = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Parents before children.</summary>
    public static void Add(Tx tx, DemoRows rows)
    {
        Write(tx, InsertEditions, rows.Editions);
        Write(tx, InsertPhases, rows.Phases);
        Write(tx, InsertZones, rows.Zones);
        Write(tx, InsertOtherEvents, rows.OtherEvents);
        Write(tx, InsertPeople, rows.People);
        Write(tx, InsertOrganisers, rows.Organisers);
        Write(tx, InsertOrganisations, rows.Hosts.Select(h => h.Organisation));
        Write(tx, InsertContacts, rows.Hosts.SelectMany(h => h.Contacts.Select(p => new ContactRow(h.Organisation.OrganisationId, p.PersonId))));
        Write(tx, InsertHosts, rows.Hosts.Select(h => h.Row));
        Write(tx, InsertSlots, rows.Slots.Select(s => s.Row));
        Write(tx, InsertLanguages, rows.Slots.SelectMany(s => s.Languages.Select(l => new SlotLanguageRow(s.Row.SlotId, l))));
        Write(tx, InsertSupports, rows.Slots.SelectMany(s => s.Supports.Select(u => new SlotSupportRow(s.Row.SlotId, u))));
        Write(tx, InsertTexts, rows.Slots.SelectMany(s => s.Texts));
        Write(tx, InsertBookings, rows.Bookings);
        Write(tx, InsertParticipants, rows.Participants);
        Write(tx, InsertWishLists, rows.WishLists);
        Write(tx, InsertWishes, rows.Wishes);
        DemoPairings.AddTo(tx, rows, Columns);
    }

    private static void Write<T>(Tx tx, string sql, IEnumerable<T> rows) => tx.Add(sql, new { Rows = JsonSerializer.Serialize(rows, Columns) });

    private const string InsertEditions = """
        insert into edition (edition_id, slug, name_nl, name_fr, name_en, first_day, last_day, is_demo, created_at)
        select edition_id, slug, name_nl, name_fr, name_en, first_day, last_day, true, created_at
          from jsonb_populate_recordset(null::edition, @Rows::jsonb)
        """;

    private const string InsertPhases = """
        insert into edition_phase (edition_id, phase, opens_at, closes_at)
        select edition_id, phase, opens_at, closes_at
          from jsonb_populate_recordset(null::edition_phase, @Rows::jsonb)
        """;

    private const string InsertZones = """
        insert into edition_zone (edition_id, zone_code, contact_name, contact_phone, contact_email, contact_address)
        select edition_id, zone_code, contact_name, contact_phone, contact_email, contact_address
          from jsonb_populate_recordset(null::edition_zone, @Rows::jsonb)
        """;

    private const string InsertOtherEvents = """
        insert into other_event (other_event_id, edition_id, title, place, first_day, last_day, local_start, local_end, created_at)
        select other_event_id, edition_id, title, place, first_day, last_day, local_start, local_end, created_at
          from jsonb_populate_recordset(null::other_event, @Rows::jsonb)
        """;

    private const string InsertPeople = """
        insert into person (person_id, email, name, organisation, languages, language, created_at)
        select person_id, email, name, organisation, languages, language, created_at
          from jsonb_populate_recordset(null::person, @Rows::jsonb)
        """;

    private const string InsertOrganisers = """
        insert into organiser (person_id, zone_code)
        select person_id, zone_code
          from jsonb_populate_recordset(null::organiser, @Rows::jsonb)
        """;

    private const string InsertOrganisations = """
        insert into organisation (organisation_id, name, sector, street, postcode, zone_code, phone, website, created_at)
        select organisation_id, name, sector, street, postcode, zone_code, phone, website, created_at
          from jsonb_populate_recordset(null::organisation, @Rows::jsonb)
        """;

    private const string InsertContacts = """
        insert into organisation_contact (organisation_id, person_id)
        select organisation_id, person_id
          from jsonb_populate_recordset(null::organisation_contact, @Rows::jsonb)
        """;

    private const string InsertHosts = """
        insert into host (host_id, edition_id, organisation_id, status, is_full_note, created_at, submitted_at)
        select host_id, edition_id, organisation_id, status, is_full_note, created_at, submitted_at
          from jsonb_populate_recordset(null::host, @Rows::jsonb)
        """;

    private const string InsertSlots = """
        insert into slot (slot_id, edition_id, host_id, local_date, local_start, local_end, capacity, taken, minimum,
                          format, street, postcode, meeting_point, visibility, status, created_at)
        select slot_id, edition_id, host_id, local_date, local_start, local_end, capacity, taken, minimum,
               format, street, postcode, meeting_point, visibility, status, created_at
          from jsonb_populate_recordset(null::slot, @Rows::jsonb)
        """;

    private const string InsertLanguages = """
        insert into slot_language (slot_id, language)
        select slot_id, language
          from jsonb_populate_recordset(null::slot_language, @Rows::jsonb)
        """;

    private const string InsertSupports = """
        insert into slot_support (slot_id, support)
        select slot_id, support
          from jsonb_populate_recordset(null::slot_support, @Rows::jsonb)
        """;

    private const string InsertTexts = """
        insert into slot_text (slot_id, language, title, presentation)
        select slot_id, language, title, presentation
          from jsonb_populate_recordset(null::slot_text, @Rows::jsonb)
        """;

    private const string InsertBookings = """
        insert into booking (booking_id, slot_id, person_id, status, party_size, name, organisation, languages, language, created_at, confirmed_at)
        select booking_id, slot_id, person_id, status, party_size, name, organisation, languages, language, created_at, confirmed_at
          from jsonb_populate_recordset(null::booking, @Rows::jsonb)
        """;

    private const string InsertParticipants = """
        insert into participant (participant_id, booking_id, slot_id, person_id, name, language, period, status, calendar_uid, created_at)
        select p.participant_id, p.booking_id, p.slot_id, p.person_id, p.name, p.language, s.period, 'confirmed', p.calendar_uid, p.created_at
          from jsonb_populate_recordset(null::participant, @Rows::jsonb) p
          join slot s on s.slot_id = p.slot_id
        """;

    private const string InsertWishLists = """
        insert into wish_list (wish_list_id, edition_id, person_id, wanted_visits, languages, created_at, submitted_at, sent_version)
        select wish_list_id, edition_id, person_id, wanted_visits, languages, created_at, submitted_at, 1
          from jsonb_populate_recordset(null::wish_list, @Rows::jsonb)
        """;

    private const string InsertWishes = """
        insert into wish (wish_list_id, slot_id, rank)
        select wish_list_id, slot_id, rank
          from jsonb_populate_recordset(null::wish, @Rows::jsonb)
        """;
}
