using System.Globalization;
using Npgsql;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Zones;

namespace OpenDoorWeek.Benchmarks.Load;

/// <summary>One booking of a measurement: who, where, and the number that makes its ids.</summary>
internal readonly record struct Turn(int Person, int Slot, int Number);

/// <summary>The database that is booked in: ten days with forty visits each, and people who are signed in.</summary>
/// <remarks>
/// Ids are made from numbers, since pgbench knows nothing else. A person books once a day, so that no two of her visits
/// overlap. Before each measurement all bookings go but those of the week so far: plans and indexes are then the same.
/// </remarks>
internal sealed class LoadWeek(NpgsqlDataSource source, string connectionString)
{
    public const int Days = 10, MostHosts = 40, MostSlots = Days * MostHosts, MostPeople = 16_000;

    /// <summary>Bookings until the hot slot is full and the next one is opened.</summary>
    public const int OfHotSlot = 400;

    /// <summary>Numbers of who booked before the measurements: no measurement uses them.</summary>
    public const int FirstEarlier = 500_000, Recorder = 499_999;

    /// <summary>Added to a number, it has the twelve digits with which an id ends.</summary>
    public const long Digits = 100_000_000_000;

    public NpgsqlDataSource Source => source;

    public string ConnectionString => connectionString;

    /// <param name="number">Of the booking, from 0.</param>
    /// <param name="slots">1 or a multiple of ten.</param>
    /// <param name="people">Who takes part; a multiple of <see cref="OfHotSlot"/>.</param>
    /// <returns>Null: everybody has booked on each day.</returns>
    public static Turn? TurnOf(int number, int slots, int people)
    {
        var (person, day) = (number % people, number / people);
        var slot = slots == 1
            ? (day * MostHosts) + (person / OfHotSlot)
            : ((person + day) % Days * MostHosts) + Random.Shared.Next(slots / Days);
        return day < Days ? new Turn(person, slot, number) : null;
    }

    public static Guid IdOfSlot(int slot) => Id('a', slot);

    public static Guid IdOfPerson(int person) => Id('b', person);

    /// <summary>The secret in the session cookie of a person.</summary>
    public static string SecretOf(int person) => string.Create(CultureInfo.InvariantCulture, $"load-{person}");

    public async Task FillAsync()
    {
        await Migrator.MigrateAsync(connectionString, CancellationToken.None);
        await using (var db = Database.Open(connectionString))
        {
            await new LoadZones(db).ExecuteAsync(CancellationToken.None);
        }

        await RunAsync(Rows, ("days", Days), ("hosts", MostHosts), ("people", MostPeople), ("earlier", FirstEarlier), ("recorder", Recorder), ("ofSlot", OfHotSlot));
    }

    /// <summary>What is there now is the week so far.</summary>
    public Task KeepAsync() => RunAsync(Keep);

    /// <summary>Back to the week so far, with fresh statistics and nothing left for the checkpointer.</summary>
    public async Task ResetAsync()
    {
        await RunAsync(Reset);
        await RunAsync("vacuum (analyze)");
        await RunAsync("checkpoint");
    }

    /// <summary>Each booking counted is there with all that belongs to it, no other is, and the places taken are exact.</summary>
    /// <returns>Bookings since the week so far.</returns>
    /// <exception cref="InvalidOperationException">They are not: the figures of this run mean nothing.</exception>
    public async Task<int> VerifyAsync(int? counted)
    {
        await using var command = source.CreateCommand(Count);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        var found = Enumerable.Range(0, row.FieldCount).Select(i => (Name: row.GetName(i), Value: row.GetInt64(i))).ToList();
        var bookings = found[0].Value;
        var expected = found.ToDictionary(f => f.Name, f => f.Name switch { "wrong_slots" => 0, "mails" => 2 * bookings, _ => counted ?? bookings });
        return found.Find(f => f.Value != expected[f.Name]) is (not null, _) wrong
            ? throw new InvalidOperationException($"{wrong.Name}: {wrong.Value} in the database, {expected[wrong.Name]} expected")
            : (int)bookings;
    }

    private static Guid Id(char kind, int number) => Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"00000000-0000-7000-{kind}000-{Digits + number}"));

    private async Task RunAsync(string sql, params (string Name, int Value)[] values)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 300;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        await command.ExecuteNonQueryAsync();
    }

    // 400 bookings fill a hot slot of 500 places; the random slots stay below. Contacts are beyond the earlier people.
    private const string Rows = """
        create function pg_temp.id(kind text, number int) returns uuid language sql as
        $$ select ('00000000-0000-7000-' || kind || '000-' || (100000000000 + number))::uuid $$;

        insert into edition (edition_id, slug, name_nl, name_fr, name_en, first_day, last_day, created_at)
        select pg_temp.id('e', 0), 'load', 'Opendeurweek', 'Semaine portes ouvertes', 'Open-door week', current_date + 14, current_date + 13 + @days, now();

        insert into edition_phase (edition_id, phase, opens_at, closes_at)
        select pg_temp.id('e', 0), phase, current_date - 1, current_date + 14 + @days
          from unnest(array['programme', 'free-booking']) phase;

        insert into edition_zone (edition_id, zone_code, contact_name, contact_phone, contact_email, contact_address)
        values (pg_temp.id('e', 0), 'S', 'Zoneteam', '+32 2 555 00 00', 'zone@example.org', 'Voorbeeldstraat 1, 1060 Sint-Gillis');

        insert into person (person_id, email, name, organisation, language, languages, created_at)
        select pg_temp.id('b', n), 'person' || n || '@example.org', 'Ada Peeters', 'Huis De Brug', 'nl', '{nl,fr}', now()
          from (select generate_series(0, @people - 1) union all
                select generate_series(@earlier, @earlier + @ofSlot + @hosts - 1) union all
                select @recorder) numbers (n);

        insert into session (session_hash, person_id, started_at, seen_at, ends_at)
        select sha256(convert_to('load-' || n, 'UTF8')), pg_temp.id('b', n), now(), now(), now() + interval '180 days'
          from generate_series(0, @people - 1) n;

        insert into organisation (organisation_id, name, sector, street, postcode, zone_code, phone, created_at)
        select pg_temp.id('f', n), 'Huis ' || n, 'mental-health', 'Voorbeeldstraat 12', '1060', 'S', '+32 2 555 00 12', now()
          from generate_series(0, @hosts - 1) n;

        insert into organisation_contact (organisation_id, person_id)
        select pg_temp.id('f', n), pg_temp.id('b', @earlier + @ofSlot + n)
          from generate_series(0, @hosts - 1) n;

        insert into host (host_id, edition_id, organisation_id, status, created_at)
        select pg_temp.id('d', n), pg_temp.id('e', 0), pg_temp.id('f', n), 'accepted', now()
          from generate_series(0, @hosts - 1) n;

        insert into slot (slot_id, edition_id, host_id, local_date, local_start, local_end, capacity, street, postcode, status, created_at)
        select pg_temp.id('a', n), pg_temp.id('e', 0), pg_temp.id('d', n % @hosts), current_date + 14 + n / @hosts, '10:00', '11:30', 500,
               'Voorbeeldstraat 12', '1060', 'published', now()
          from generate_series(0, @days * @hosts - 1) n;

        insert into slot_language (slot_id, language)
        select slot_id, language
          from slot, unnest(array['nl', 'fr']) language;

        insert into slot_text (slot_id, language, title)
        select slot_id, language, 'Kennismaking'
          from slot, unnest(array['nl', 'fr']) language
        """;

    private const string Keep = """
        create schema kept;
        create table kept.booking as table booking;
        create table kept.participant as table participant;
        create table kept.outbox as table outbox;
        create table kept.audit as table audit;
        create table kept.idempotency_key as table idempotency_key;
        create table kept.slot as table slot
        """;

    private const string Reset = """
        truncate booking, participant, outbox, audit, idempotency_key cascade;
        insert into booking select * from kept.booking;
        insert into participant select * from kept.participant;
        insert into outbox overriding system value select * from kept.outbox;
        insert into audit overriding system value select * from kept.audit;
        insert into idempotency_key select * from kept.idempotency_key;
        update slot s
           set taken = k.taken, host_sequence = k.host_sequence
          from kept.slot k
         where k.slot_id = s.slot_id
        """;

    private const string Count = """
        select (select count(*) from booking where status = 'confirmed') - (select count(*) from kept.booking) as bookings,
               (select count(*) from participant where status = 'confirmed') - (select count(*) from kept.participant) as participants,
               (select count(*) from outbox) - (select count(*) from kept.outbox) as mails,
               (select count(*) from audit where action = 'booking.confirmed') - (select count(*) from kept.audit) as audited,
               (select count(*) from idempotency_key where answer is not null) - (select count(*) from kept.idempotency_key) as answers,
               (select count(*) from slot s
                 where taken <> (select coalesce(sum(party_size), 0) from booking b where b.slot_id = s.slot_id and b.status = 'confirmed')) as wrong_slots
        """;
}
