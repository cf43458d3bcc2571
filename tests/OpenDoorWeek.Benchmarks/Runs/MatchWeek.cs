using System.Globalization;
using Npgsql;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Zones;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Benchmarks.Runs;

/// <summary>Puts a week of the generator into a database: hosts, slots, people and their wishes, as pages would have left them.</summary>
internal sealed class MatchWeek(NpgsqlDataSource source, string connectionString)
{
    private static readonly DateOnly FirstDay = new(2026, 11, 23);
    private static readonly string[] Known = ["nl", "fr", "en", "vgt", "lsfb", "ar", "tr", "es", "pt", "pl", "ro"];

    public static Guid EditionId { get; } = new("00000000-0000-0000-0000-00000000000e");

    public async Task FillAsync(Problem problem)
    {
        await Migrator.MigrateAsync(connectionString, CancellationToken.None);
        await using (var db = Database.Open(connectionString))
        {
            await new LoadZones(db).ExecuteAsync(CancellationToken.None);
        }

        await RunAsync(InsertEdition, ("edition", EditionId), ("first", FirstDay), ("last", FirstDay.AddDays(problem.Slots.Max(s => s.Day))));
        await AddHostsAsync(problem);
        await AddSlotsAsync(problem);
        await AddPeopleAsync(problem);
        await RunAsync("analyze");
    }

    private Task AddHostsAsync(Problem problem)
    {
        var places = ZoneMap.Brussels.Places;
        return RunAsync(
            InsertHosts,
            ("edition", EditionId), ("ids", Ids('a', problem.Hosts.Length)), ("sectors", problem.Hosts.Select(h => h.Sector).ToArray()),
            ("postcodes", problem.Hosts.Select(h => places[h.Place % places.Count].Postcode).ToArray()), ("zones", problem.Hosts.Select(h => places[h.Place % places.Count].DefaultZone).ToArray()));
    }

    private Task AddSlotsAsync(Problem problem) => RunAsync(
        InsertSlots,
        ("edition", EditionId), ("ids", Ids('b', problem.Slots.Length)), ("hosts", problem.Slots.Select(s => Id('a', s.Host)).ToArray()),
        ("days", problem.Slots.Select(s => FirstDay.AddDays(s.Day)).ToArray()), ("starts", problem.Slots.Select(s => TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(s.Start))).ToArray()),
        ("ends", problem.Slots.Select(s => TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(s.End))).ToArray()), ("capacities", problem.Slots.Select(s => s.Capacity).ToArray()),
        ("minimums", problem.Slots.Select(s => Math.Max(1, s.Minimum)).ToArray()), ("languages", problem.Slots.Select(s => Tags(s.Languages)).ToArray()));

    private async Task AddPeopleAsync(Problem problem)
    {
        await RunAsync(
            InsertPeople,
            ("edition", EditionId), ("ids", Ids('c', problem.Visitors.Length)), ("wanted", problem.Visitors.Select(v => Math.Max(1, v.Want)).ToArray()),
            ("a_day", problem.Visitors.Select(v => Math.Clamp(v.PerDay, 1, 3)).ToArray()), ("languages", problem.Visitors.Select(v => Tags(v.Languages)).ToArray()));
        var wishes = problem.Visitors.Index().SelectMany(v => v.Item.Wishes.Index().Select(w => (Who: Id('c', v.Index), Slot: Id('b', w.Item), Rank: w.Index + 1))).ToList();
        await RunAsync(InsertWishes, ("lists", wishes.Select(w => w.Who).ToArray()), ("slots", wishes.Select(w => w.Slot).ToArray()), ("ranks", wishes.Select(w => w.Rank).ToArray()));
    }

    private async Task RunAsync(string sql, params (string Name, object Value)[] values)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 300;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        await command.ExecuteNonQueryAsync();
    }

    /// <summary>In one text: PostgreSQL has no arrays of arrays of different lengths.</summary>
    private static string Tags(string[] languages) => string.Join(',', languages.Select(l => l.ToLowerInvariant()).Select(l => Known.Contains(l) ? l : "nl").Distinct());

    private static Guid[] Ids(char kind, int count) => [.. Enumerable.Range(0, count).Select(n => Id(kind, n))];

    private static Guid Id(char kind, int number) => new(string.Create(CultureInfo.InvariantCulture, $"0000000{kind}-0000-0000-0000-{number:000000000000}"));

    private const string InsertEdition = """
        insert into edition (edition_id, slug, name_nl, name_fr, name_en, first_day, last_day, created_at)
        values (@edition, 'load', 'Week', 'Semaine', 'Week', @first, @last, now());
        insert into edition_zone (edition_id, zone_code, contact_name, contact_phone, contact_email, contact_address)
        select @edition, zone_code, 'Team', '+32 2 555 00 00', 'team@example.org', 'Plein 1' from zone
        """;

    private const string InsertHosts = """
        insert into organisation (organisation_id, name, sector, street, postcode, zone_code, created_at)
        select h.id, 'Huis ' || h.id, (array['hospital', 'mental-health', 'addiction-care', 'home-care', 'pharmacy', 'youth-family', 'elderly-care', 'disability', 'housing', 'migration'])[h.sector % 10 + 1],
               'Plein 1', h.postcode, h.zone, now()
          from unnest(@ids::uuid[], @sectors::int[], @postcodes::text[], @zones::text[]) h (id, sector, postcode, zone);
        insert into host (host_id, edition_id, organisation_id, status, created_at)
        select h.id, @edition, h.id, 'accepted', now() from unnest(@ids::uuid[]) h (id)
        """;

    private const string InsertSlots = """
        insert into slot (slot_id, edition_id, host_id, local_date, local_start, local_end, capacity, minimum, street, postcode, status, created_at)
        select s.id, @edition, s.host, s.day, s.starts, s.ends, s.capacity, s.minimum, 'Plein 1', o.postcode, 'published', now()
          from unnest(@ids::uuid[], @hosts::uuid[], @days::date[], @starts::time[], @ends::time[], @capacities::int[], @minimums::int[]) s (id, host, day, starts, ends, capacity, minimum)
          join organisation o on o.organisation_id = s.host;
        insert into slot_language (slot_id, language)
        select s.id, unnest(string_to_array(s.languages, ',')) from unnest(@ids::uuid[], @languages::text[]) s (id, languages)
        """;

    private const string InsertPeople = """
        insert into person (person_id, email, name, language, languages, created_at)
        select p.id, 'visitor.' || p.id || '@example.org', 'Visitor ' || p.id, 'nl', string_to_array(p.languages, ','), now()
          from unnest(@ids::uuid[], @languages::text[]) p (id, languages);
        insert into wish_list (wish_list_id, edition_id, person_id, wanted_visits, visits_a_day, languages, created_at, submitted_at)
        select p.id, @edition, p.id, p.wanted, p.a_day, string_to_array(p.languages, ','), now(), now()
          from unnest(@ids::uuid[], @wanted::int[], @a_day::int[], @languages::text[]) p (id, wanted, a_day, languages)
        """;

    private const string InsertWishes = """
        insert into wish (wish_list_id, slot_id, rank)
        select * from unnest(@lists::uuid[], @slots::uuid[], @ranks::int[])
        """;
}
