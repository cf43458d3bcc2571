using Dapper;
using Npgsql;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.TestSupport;

/// <summary>A host with what belongs to it.</summary>
/// <param name="ContactId">The person who acts for the organisation.</param>
public sealed record HostRow(Guid EditionId, Guid OrganisationId, Guid HostId, Guid ContactId);

/// <summary>Makes rows for tests. What a test does not care about has a plain value; what it needs but does not name is made once.</summary>
public sealed class Rows(NpgsqlDataSource source)
{
    /// <summary>Wednesday 4 November 2026, noon in Brussels: free booking of the edition that <see cref="AddEditionAsync"/> makes is open.</summary>
    public static readonly DateTimeOffset Today = new(2026, 11, 4, 11, 0, 0, TimeSpan.Zero);

    /// <summary>The Monday of that edition.</summary>
    public static readonly DateOnly Monday = new(2026, 11, 23);

    private Guid? edition;
    private HostRow? host;
    private int people;

    /// <summary>An edition of zone S, Monday to Friday, with free booking open from 1 November until its last evening.</summary>
    public async Task<Guid> AddEditionAsync(string slug = "zuid-2026", DateOnly? firstDay = null, bool isDemo = false)
    {
        var editionId = Guid.CreateVersion7();
        var first = firstDay ?? Monday;
        await RunAsync(InsertEdition, new { editionId, slug, firstDay = first, lastDay = first.AddDays(4), isDemo, Today });
        edition ??= editionId;
        return editionId;
    }

    /// <summary>Opens a phase from <paramref name="opensAt"/> (inclusive) to <paramref name="closesAt"/> (exclusive), in place of what it was.</summary>
    public Task SetPhaseAsync(Guid editionId, string phase, DateTimeOffset opensAt, DateTimeOffset closesAt) =>
        RunAsync(SetPhase, new { editionId, phase, opensAt, closesAt });

    /// <summary>A person who has signed in once.</summary>
    public async Task<Guid> AddPersonAsync(string? email = null, string? name = "Ada Peeters", Language? language = null, string[]? languages = null)
    {
        var personId = Guid.CreateVersion7();
        email ??= $"person{Interlocked.Increment(ref people)}@example.org";
        var spoken = languages ?? ["nl", "fr"];
        await RunAsync(InsertPerson, new { personId, email, name, language = (language ?? Language.Nl).Code, spoken, Today });
        return personId;
    }

    /// <summary>A person who is organiser of these zones; of all where none is given.</summary>
    public async Task<Guid> AddOrganiserAsync(params string[] zones)
    {
        var personId = await AddPersonAsync(name: "Olga Organiser");
        await RunAsync(InsertOrganiser, new { personId, zones = zones.Length == 0 ? [null] : zones.Cast<string?>().ToArray() });
        return personId;
    }

    /// <summary>An accepted host with its organisation and one contact; the first one made gets the slots of which the test does not say whose they are.</summary>
    public async Task<HostRow> AddHostAsync(string name = "De Vuurtoren", Guid? editionId = null, Guid? contactId = null, string postcode = "1060", string zone = "S")
    {
        var row = await InsertHostAsync(name, editionId, contactId, postcode, zone);
        host ??= row;
        return row;
    }

    /// <summary>
    /// A host whose registration stands so, each page filled in; registration is open from 1 October until 1 December. Its contact signs
    /// in by <c>Browser.SignInAsync(row.ContactId)</c>.
    /// </summary>
    public async Task<HostRow> AddRegistrationAsync(string status = "draft", string name = "Huis De Brug", Guid? editionId = null, Guid? contactId = null, string[]? stepsDone = null)
    {
        var row = await InsertHostAsync(name, editionId, contactId, "1060", "S");
        await RunAsync(Register, new { row.HostId, row.EditionId, row.OrganisationId, row.ContactId, status, Today, stepsDone });
        return row;
    }

    /// <summary>A published slot of 90 minutes, on the first day at 10:00 unless said otherwise; times are Brussels wall time.</summary>
    public async Task<Guid> AddSlotAsync(
        int capacity = 10, HostRow? of = null, DateOnly? day = null, TimeOnly? start = null, TimeOnly? end = null, string[]? languages = null, string title = "Kennismaking")
    {
        var slotId = Guid.CreateVersion7();
        var row = of ?? host ?? await AddHostAsync();
        var from = start ?? new TimeOnly(10, 0);
        await RunAsync(InsertSlot, new
        {
            slotId,
            row.EditionId,
            row.HostId,
            day = day ?? Monday,
            from,
            until = end ?? from.AddMinutes(90),
            capacity,
            languages = languages ?? ["nl", "fr"],
            title,
            Today,
        });
        return slotId;
    }

    /// <summary>A confirmed booking with its first participant; takes its places of the slot.</summary>
    /// <returns>Id of the booking.</returns>
    public async Task<Guid> AddBookingAsync(Guid slotId, Guid personId, int partySize = 1)
    {
        var bookingId = Guid.CreateVersion7();
        await RunAsync(InsertBooking, new { bookingId, participantId = Guid.CreateVersion7(), slotId, personId, partySize, Today });
        return bookingId;
    }

    private async Task<HostRow> InsertHostAsync(string name, Guid? editionId, Guid? contactId, string postcode, string zone)
    {
        var row = new HostRow(
            editionId ?? edition ?? await AddEditionAsync(),
            Guid.CreateVersion7(),
            Guid.CreateVersion7(),
            contactId ?? await AddPersonAsync(name: "Hanne Host"));
        await RunAsync(InsertHost, new { row.EditionId, row.OrganisationId, row.HostId, row.ContactId, name, postcode, zone, Today });
        return row;
    }

    private async Task RunAsync(string sql, object args)
    {
        await using var connection = await source.OpenConnectionAsync();
        await connection.ExecuteAsync(sql, args);
    }

    private const string InsertEdition = """
        insert into edition (edition_id, slug, name_nl, name_fr, name_en, first_day, last_day, is_demo, created_at)
        values (@editionId, @slug, 'Opendeurweek Zuid', 'Semaine portes ouvertes Sud', 'Open-door week South', @firstDay, @lastDay, @isDemo, @Today);
        insert into edition_phase (edition_id, phase, opens_at, closes_at)
        select @editionId, phase, @firstDay::date - 22, @lastDay::date + 1
          from unnest(array['programme', 'free-booking']) phase;
        insert into edition_zone (edition_id, zone_code, contact_name, contact_phone, contact_email, contact_address)
        values (@editionId, 'S', 'Zoneteam Zuid', '+32 2 555 00 00', 'zuid@example.org', 'Voorbeeldstraat 1, 1060 Sint-Gillis')
        """;

    private const string SetPhase = """
        insert into edition_phase (edition_id, phase, opens_at, closes_at)
        values (@editionId, @phase, @opensAt, @closesAt)
        on conflict (edition_id, phase) do update set opens_at = excluded.opens_at, closes_at = excluded.closes_at
        """;

    private const string InsertPerson = """
        insert into person (person_id, email, name, language, languages, created_at)
        values (@personId, @email, @name, @language, @spoken, @Today)
        """;

    private const string InsertOrganiser = "insert into organiser (person_id, zone_code) select @personId, unnest(@zones::text[])";

    private const string InsertHost = """
        insert into organisation (organisation_id, name, sector, street, postcode, zone_code, phone, created_at)
        values (@OrganisationId, @name, 'mental-health', 'Voorbeeldstraat 12', @postcode, @zone, '+32 2 555 00 12', @Today);
        insert into organisation_contact (organisation_id, person_id) values (@OrganisationId, @ContactId);
        insert into host (host_id, edition_id, organisation_id, status, created_at)
        values (@HostId, @EditionId, @OrganisationId, 'accepted', @Today)
        """;

    private const string Register = """
        insert into edition_phase (edition_id, phase, opens_at, closes_at)
        values (@EditionId, 'hosts-register', '2026-10-01 00:00 Europe/Brussels', '2026-12-01 00:00 Europe/Brussels')
        on conflict do nothing;
        update host
           set status = @status,
               steps_done = coalesce(@stepsDone, array['organisation', 'reach', 'areas', 'languages', 'visibility', 'contact', 'colleague']),
               touched_at = @Today,
               submission_no = case when @status = 'draft' then 0 else 1 end,
               submitted_at = case when @status <> 'draft' then @Today end,
               decided_at = case when @status in ('accepted', 'returned') then @Today end,
               organiser_note = case when @status = 'returned' then 'Voeg uw telefoonnummer toe.' end
         where host_id = @HostId;
        update organisation_contact set role = 'Coördinator', phone = '+32 2 555 00 13' where organisation_id = @OrganisationId and person_id = @ContactId;
        insert into organisation_area (organisation_id, postcode) values (@OrganisationId, '1060'), (@OrganisationId, '1190');
        insert into organisation_language (organisation_id, language) values (@OrganisationId, 'nl'), (@OrganisationId, 'fr')
        """;

    private const string InsertSlot = """
        insert into slot (slot_id, edition_id, host_id, local_date, local_start, local_end, capacity, street, postcode, status, created_at)
        select @slotId, @EditionId, @HostId, @day, @from, @until, @capacity, o.street, o.postcode, 'published', @Today
          from host h
          join organisation o using (organisation_id)
         where h.host_id = @HostId;
        insert into slot_language (slot_id, language) select @slotId, unnest(@languages);
        insert into slot_text (slot_id, language, title) values (@slotId, 'nl', @title), (@slotId, 'fr', @title)
        """;

    private const string InsertBooking = """
        insert into booking (booking_id, slot_id, person_id, status, party_size, name, languages, language, created_at, confirmed_at)
        select @bookingId, @slotId, person_id, 'confirmed', @partySize, coalesce(name, email), languages, language, @Today, @Today
          from person
         where person_id = @personId;
        insert into participant (participant_id, booking_id, slot_id, person_id, name, language, period, status, calendar_uid, created_at)
        select @participantId, @bookingId, @slotId, person_id, coalesce(name, email), language, s.period, 'confirmed', @participantId || '@example.org', @Today
          from person, slot s
         where person_id = @personId and s.slot_id = @slotId;
        update slot set taken = taken + @partySize where slot_id = @slotId
        """;
}
