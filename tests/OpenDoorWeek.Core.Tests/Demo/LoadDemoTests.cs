using System.Diagnostics;
using NUnit.Framework;
using OpenDoorWeek.Core.Demo;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Zones;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Demo;

[Category("Database")]
public sealed class LoadDemoTests : DbTest
{
    [Test]
    public async Task Both_weeks_have_what_the_product_page_promises()
    {
        var loaded = (LoadDemo.Result.Loaded)await LoadAsync();
        Assert.That(loaded.Editions, Is.EqualTo(["zuid-2026", "brussel-2026"]));
        Assert.That(await HostsAsync("zuid"), Is.EqualTo("24 accepted, 1 submitted"));
        Assert.That(await CountAsync("slot", "zuid"), Is.EqualTo(96));
        Assert.That(await HostsAsync("brussel"), Is.EqualTo("60 accepted, 1 draft, 1 submitted"));
        Assert.That(await CountAsync("slot", "brussel"), Is.EqualTo(240));
        Assert.That(await CountAsync("wish_list", "brussel"), Is.EqualTo(600));
        Assert.That(await ReadAsync<long>("select count(*) from person where email like 'visitor.%'"), Is.EqualTo(800));
        Assert.That(await ReadAsync<long>("select count(*) from pairing_opt_in where role = 'buddy'"), Is.EqualTo(30));
        Assert.That(await ReadAsync<long>("select count(distinct organisation_id) from pairing_opt_in where role <> 'buddy'"), Is.EqualTo(20));
        Assert.That(await ReadAsync<string>("select string_agg(coalesce(zone_code, 'all'), ' ' order by zone_code) from organiser"), Is.EqualTo("S all"));
        Assert.That(await ReadAsync<string>("select string_agg(distinct zone_code, ' ' order by zone_code) from organisation"), Is.EqualTo("CW N NE S SE"));
        Assert.That(await ReadAsync<long>("select count(*) from outbox"), Is.Zero);
        Assert.That(await ReadAsync<long>("select count(*) from other_event"), Is.EqualTo(4));
    }

    [Test]
    public async Task Week_A_has_full_and_nearly_full_slots_evenings_a_weekend_and_every_mix_of_languages()
    {
        await LoadAsync();
        Assert.That(await CountSlotsAsync("taken = capacity"), Is.GreaterThanOrEqualTo(8));
        Assert.That(await CountSlotsAsync("taken > 0 and capacity - taken between 1 and 2"), Is.GreaterThanOrEqualTo(5));
        Assert.That(await CountSlotsAsync("taken = 0"), Is.GreaterThanOrEqualTo(8));
        Assert.That(await CountSlotsAsync("local_start >= '17:00'"), Is.GreaterThanOrEqualTo(6));
        Assert.That(await CountSlotsAsync("extract(isodow from local_date) in (6, 7)"), Is.GreaterThanOrEqualTo(6));
        Assert.That(await CountSlotsAsync("(select string_agg(language, ' ') from slot_language l where l.slot_id = s.slot_id) = 'nl'"), Is.GreaterThanOrEqualTo(10));
        Assert.That(await CountSlotsAsync("(select string_agg(language, ' ') from slot_language l where l.slot_id = s.slot_id) = 'fr'"), Is.GreaterThanOrEqualTo(10));
        Assert.That(await CountSlotsAsync("(select count(*) from slot_language l where l.slot_id = s.slot_id and language in ('nl', 'fr')) = 2"), Is.GreaterThanOrEqualTo(10));
        Assert.That(await CountSlotsAsync("visibility = 'professionals'"), Is.GreaterThanOrEqualTo(2));
        Assert.That(await CountSlotsAsync("visibility = 'matching'"), Is.GreaterThanOrEqualTo(1));
        Assert.That(await CountSlotsAsync("(select count(*) from slot_text t where t.slot_id = s.slot_id) = 1"), Is.GreaterThanOrEqualTo(10));
        Assert.That(await CountSlotsAsync("(select count(*) from slot_text t where t.slot_id = s.slot_id) not between 1 and 3"), Is.Zero);
    }

    [Test]
    public async Task Places_taken_are_the_sum_of_the_parties_and_each_visitor_shares_a_language()
    {
        await LoadAsync();
        Assert.That(await ReadAsync<long>("""
            select count(*) from slot s
             where taken <> (select coalesce(sum(party_size), 0) from booking b where b.slot_id = s.slot_id and b.status = 'confirmed')
            """), Is.Zero);
        Assert.That(await ReadAsync<long>("""
            select count(*) from participant a join person p using (person_id)
             where not exists (select from slot_language l where l.slot_id = a.slot_id and l.language = any (p.languages))
            """), Is.Zero);
        Assert.That(await ReadAsync<long>("""
            select count(*) from booking b
             where (select count(*) from participant a where a.booking_id = b.booking_id) not between 1 and b.party_size
                or not exists (select from participant a where a.booking_id = b.booking_id and a.person_id = b.person_id)
            """), Is.Zero);
        Assert.That(await ReadAsync<long>("select count(*) from participant where calendar_uid <> 'p-' || participant_id || '@demo.example.org'"), Is.Zero);
    }

    [Test]
    public async Task Week_B_has_ranked_wishes_over_asked_hosts_and_slots_with_a_minimum()
    {
        await LoadAsync();
        Assert.That(await ReadAsync<long>("""
            select count(*) from wish_list l
             where (select array_agg(rank order by rank) from wish w where w.wish_list_id = l.wish_list_id)
                   is distinct from (select array_agg(n) from generate_series(1, (select count(*)::int from wish w where w.wish_list_id = l.wish_list_id)) n)
            """), Is.Zero, "lists whose ranks are not 1, 2, 3, ...");
        Assert.That(await ReadAsync<int>("select max(n)::int from (select count(*) as n from wish group by wish_list_id) c"), Is.EqualTo(8));
        Assert.That(await ReadAsync<long>("select count(*) from slot s join edition using (edition_id) where slug like 'brussel%' and minimum > 1"), Is.GreaterThanOrEqualTo(30));
        Assert.That(await ReadAsync<long>("""
            select count(*) from host h
             where (select count(distinct l.person_id) from wish w join wish_list l using (wish_list_id) join slot s using (slot_id) where s.host_id = h.host_id)
                   > 2 * (select sum(capacity) from slot s where s.host_id = h.host_id)
            """), Is.GreaterThanOrEqualTo(6));
    }

    [Test]
    public async Task Those_printed_at_the_start_show_what_is_said_of_them()
    {
        await LoadAsync();
        Assert.That(await VisitsOfAsync("visitor.1"), Is.EqualTo(2));
        Assert.That(await VisitsOfAsync("visitor.2"), Is.Zero);
        Assert.That(await ReadAsync<long>("""
            select count(*) from participant a join booking b using (booking_id) join person p on p.person_id = b.person_id
             where p.email = 'visitor.1@example.org' and a.person_id <> b.person_id
            """), Is.EqualTo(1), "her colleague");
        Assert.That(await ReadAsync<long>("""
            select count(*) from slot join host using (host_id) join organisation_contact using (organisation_id) join person using (person_id)
             where email = 'host.1@example.org' and taken = capacity
            """), Is.GreaterThanOrEqualTo(1));
        Assert.That(await ReadAsync<string>("select role from pairing_opt_in join person using (person_id) where email = 'host.25@example.org'"), Is.EqualTo("newcomer"));
        Assert.That(await ReadAsync<long>("select count(*) from wish join wish_list using (wish_list_id) join person using (person_id) where email = 'visitor.201@example.org'"), Is.Positive);
    }

    [Test]
    public async Task A_can_be_booked_from_the_day_of_loading_until_24_hours_before_each_slot()
    {
        await LoadAsync();
        Assert.That(await CountSlotsAsync("booking_stops_hours <> 24"), Is.Zero);
        Assert.That(await ReadAsync<bool>("""
            select opens_at <= @now and closes_at > @now from edition_phase join edition using (edition_id)
             where slug like 'zuid%' and phase = 'free-booking'
            """, new { now = Clock.Now }), Is.True);
        Assert.That(await ReadAsync<bool>("""
            select bool_and(closes_at >= starts_at - interval '24 hours') from slot join edition_phase using (edition_id) join edition using (edition_id)
             where slug like 'zuid%' and phase = 'free-booking'
            """), Is.True);
    }

    [Test]
    public async Task Made_anew_on_the_same_day_it_is_the_same_and_nothing_of_visitors_is_left()
    {
        await LoadAsync();
        var before = await DumpAsync();
        await RunAsync("""
            insert into person (person_id, email, name, languages, language, created_at)
            values ('019a0000-0000-7000-8000-000000000001', 'me@brussels.example', 'Me', '{fr}', 'fr', now());
            insert into booking (booking_id, slot_id, person_id, status, party_size, name, languages, language, created_at, confirmed_at)
            select gen_random_uuid(), (select slot_id from slot where taken = 0 limit 1), person_id, 'confirmed', 1, name, languages, language, now(), now()
              from person where email like 'me@%';
            insert into outbox (kind, key, aggregate_id, recipient_id, recipient, language, ids, message_id, not_before, expires_at, created_at)
            select 'booking.confirmed', 'k', booking_id, person_id, 'me@brussels.example', 'fr', '{}', 'm', now(), now(), now()
              from booking order by created_at desc limit 1
            """);
        await LoadAsync();
        Assert.That(await DumpAsync(), Is.EqualTo(before));
        Assert.That(await ReadAsync<long>("select count(*) from outbox"), Is.Zero);
        Assert.That(await ReadAsync<long>("select count(*) from person where email like 'me@%'"), Is.Zero);
    }

    [Test]
    public async Task A_database_with_any_other_week_is_refused_and_left_alone()
    {
        await LoadAsync();
        await Rows.AddEditionAsync("noord-2027");
        var before = await DumpAsync();
        var result = await LoadAsync();
        Assert.That(((LoadDemo.Result.OtherEditions)result).Slugs, Is.EqualTo(["noord-2027"]));
        Assert.That(await DumpAsync(), Is.EqualTo(before));
    }

    /// <summary>A week across the change of the clocks, one across a year's end, and the last day of a leap February.</summary>
    [TestCase("2026-10-08T22:30:00Z")]
    [TestCase("2027-03-10T12:00:00Z")]
    [TestCase("2026-12-15T12:00:00Z")]
    [TestCase("2028-02-29T00:10:00Z")]
    public async Task It_loads_on_any_day_and_every_constraint_holds(string now)
    {
        Clock.Now = DateTimeOffset.Parse(now, null);
        Assert.That(await LoadAsync(), Is.InstanceOf<LoadDemo.Result.Loaded>());
        var today = Brussels.DayOf(Clock.Now);
        Assert.That(await ReadAsync<int>("select min(first_day) - @today::date from edition", new { today }), Is.InRange(14, 20));
        Assert.That(await ReadAsync<long>("select count(*) from slot join edition using (edition_id) where local_date not between first_day and last_day"), Is.Zero);
    }

    [Test]
    public async Task Loading_takes_less_than_ten_seconds()
    {
        await new LoadZones(Db).ExecuteAsync(CancellationToken.None);
        var watch = Stopwatch.StartNew();
        await new LoadDemo(Db, Clock).ExecuteAsync(CancellationToken.None);
        TestContext.Out.WriteLine($"{watch.ElapsedMilliseconds} ms");
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
    }

    [Test]
    public async Task A_start_says_whether_the_demo_is_missing_fresh_or_over()
    {
        Assert.That(await FindAsync(), Is.InstanceOf<FindDemo.Result.NoDemo>());
        await LoadAsync();
        var fresh = (FindDemo.Result.Fresh)await FindAsync();
        Assert.That(fresh.Weeks.Select(w => w.Slug), Is.EqualTo(["zuid-2026", "brussel-2026"]));
        Clock.Now = Brussels.InstantOf(fresh.Weeks[0].FirstDay, TimeOnly.MinValue).AddMinutes(-1);
        Assert.That(await FindAsync(), Is.InstanceOf<FindDemo.Result.Fresh>());
        Clock.Now = Clock.Now.AddMinutes(1);
        Assert.That(await FindAsync(), Is.InstanceOf<FindDemo.Result.WeekHasBegun>());
    }

    private async Task<LoadDemo.Result> LoadAsync()
    {
        await new LoadZones(Db).ExecuteAsync(CancellationToken.None);
        return await new LoadDemo(Db, Clock).ExecuteAsync(CancellationToken.None);
    }

    private Task<FindDemo.Result> FindAsync() => new FindDemo(Db, Clock).ExecuteAsync(CancellationToken.None);

    private Task<long> CountAsync(string table, string edition) =>
        ReadAsync<long>($"select count(*) from {table} join edition using (edition_id) where slug like @edition || '%'", new { edition });

    private Task<string> HostsAsync(string edition) => ReadAsync<string>("""
        select string_agg(n || ' ' || status, ', ' order by status)
          from (select h.status, count(*) as n from host h join edition e using (edition_id) where e.slug like @edition || '%' group by h.status) c
        """, new { edition });

    private Task<long> CountSlotsAsync(string condition) =>
        ReadAsync<long>($"select count(*) from slot s join edition using (edition_id) where slug like 'zuid%' and {condition}");

    private Task<long> VisitsOfAsync(string localPart) => ReadAsync<long>(
        "select count(*) from participant join person using (person_id) where status = 'confirmed' and email = @localPart || '@example.org'", new { localPart });

    /// <summary>Every row of every table of the demo as text.</summary>
    private async Task<string> DumpAsync()
    {
        string[] tables =
        [
            "edition", "edition_phase", "edition_zone", "person", "organiser", "organisation", "organisation_contact", "host", "slot", "slot_language",
            "slot_support", "slot_text", "booking", "participant", "wish_list", "wish", "pairing_opt_in",
        ];
        var dumps = await Task.WhenAll(tables.Select(t => ReadAsync<string>($"select string_agg(t::text, E'\\n' order by t::text) from {t} t")));
        return string.Join('\n', dumps);
    }
}
