using Npgsql;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Db;

/// <summary>The schema has the last word: whatever a use case forgets, the constraint of this name refuses.</summary>
[Category("Database")]
public sealed class ConstraintTests : DbTest
{
    private const string AddHold = """
        insert into booking (booking_id, slot_id, status, party_size, email, name, languages, language, held_until, created_at)
        select gen_random_uuid(), @later, 'held', size, 'eve@example.org', 'Eve', '{nl}', 'nl', now(), now() from
        """;

    private const string AddParticipant = """
        insert into participant (participant_id, booking_id, slot_id, person_id, name, language, period, status, calendar_uid, created_at)
        select gen_random_uuid(), @booking, slot_id, person, 'Eve', 'nl', period, 'confirmed', uid, now() from slot,
        """;

    private const string AddMail = """
        insert into outbox (kind, key, aggregate_id, recipient, language, ids, message_id, not_before, expires_at, created_at)
        select 'kind', key, gen_random_uuid(), 'eve@example.org', 'nl', '{}', id, now(), now(), now() from
        """;

    private const string AddWishes = """
        with list as (
          insert into wish_list (wish_list_id, edition_id, person_id, wanted_visits, created_at)
          select gen_random_uuid(), edition_id, @ada, 2, now() from edition
          returning wish_list_id)
        insert into wish (wish_list_id, slot_id, rank)
        select wish_list_id, slot, rank from list,
        """;

    /// <summary>10:00 to 11:30 with ten places, three of them Ada's; and the moment that follows at 11:30, empty.</summary>
    private async Task<object> MakeWeekAsync()
    {
        var (slot, ada) = (await Rows.AddSlotAsync(capacity: 10), await Rows.AddPersonAsync("ada@example.org"));
        var later = await Rows.AddSlotAsync(start: new(11, 30));
        return new { slot, later, ada, ben = await Rows.AddPersonAsync("ben@example.org"), booking = await Rows.AddBookingAsync(slot, ada, partySize: 3) };
    }

    [TestCase("slot_time_order", "update slot set local_end = local_start", TestName = "A visit without length")]
    [TestCase("slot_not_at_clock_change", "update slot set local_start = '02:00', local_end = '04:00'", TestName = "A visit that starts at 2")]
    [TestCase("slot_not_at_clock_change", "update slot set local_start = '02:30', local_end = '04:00'", TestName = "A visit that starts at half past 2")]
    [TestCase("slot_not_at_clock_change", "update slot set local_start = '00:30', local_end = '02:15'", TestName = "A visit that ends at a quarter past 2")]
    [TestCase("slot_not_at_clock_change", "update slot set local_start = '00:30', local_end = '02:00'", TestName = "A visit that ends at 2")]
    [TestCase("slot_taken_within_capacity", "update slot set taken = 11", TestName = "More people than places")]
    [TestCase("slot_taken_within_capacity", "update slot set taken = -1", TestName = "Fewer people than none")]
    [TestCase("slot_taken_within_capacity", "update slot set capacity = 2 where slot_id = @slot", TestName = "A capacity lowered below what is taken")]
    [TestCase("slot_capacity_range", "update slot set capacity = 0 where slot_id = @later", TestName = "A visit for nobody")]
    [TestCase("slot_capacity_range", "update slot set capacity = 501", TestName = "A visit for 501 people")]
    [TestCase("slot_minimum_range", "update slot set minimum = 0", TestName = "A minimum of nobody")]
    [TestCase("slot_minimum_range", "update slot set minimum = 11", TestName = "A minimum above the capacity")]
    [TestCase("booking_party_range", "update booking set party_size = 0", TestName = "A booking for nobody")]
    [TestCase("booking_party_range", "update booking set party_size = 11", TestName = "A booking for eleven")]
    [TestCase("booking_hold_party_range", AddHold + " (values (5)) v(size)", TestName = "A hold for five")]
    [TestCase("booking_hold_once", AddHold + " (values (1), (2)) v(size)", TestName = "Two holds of one address for one visit")]
    [TestCase("booking_confirmed_has_person", "update booking set person_id = null", TestName = "A confirmed booking of no person")]
    [TestCase("booking_confirmed_has_person", "update booking set confirmed_at = null", TestName = "A confirmed booking without its instant")]
    [TestCase("booking_phone_form", "update booking set phone = 'call me'", TestName = "A phone number in words")]
    [TestCase("booking_phone_form", "update booking set phone = ''", TestName = "An empty phone number")]
    [TestCase("booking_by_phone_is_somebodys", "update booking set status = 'cancelled', ended_at = now(), booked_by = person_id, person_id = null", TestName = "A phone booking of nobody")]
    [TestCase("head_start_days_range", "insert into head_start select host_id, 15, '{huis.example}' from host", TestName = "A head start of 15 days")]
    [TestCase("head_start_days_range", "insert into head_start select host_id, 0, '{huis.example}' from host", TestName = "A head start of no day")]
    [TestCase("head_start_is_for_somebody", "insert into head_start select host_id, 3 from host", TestName = "A head start for nobody")]
    [TestCase("head_start_addresses_most", "insert into head_start select host_id, 3, '{}', array_fill('a@huis.example'::text, array[201]) from host", TestName = "A list of 201 addresses")]
    [TestCase("head_start_domains_most", "insert into head_start select host_id, 3, array_fill('huis.example'::text, array[21]) from host", TestName = "A list of 21 domains")]
    [TestCase("booking_ended_has_instant", "update booking set status = 'cancelled'", TestName = "A cancelled booking without its instant")]
    [TestCase("booking_ended_has_instant", "update booking set ended_at = now()", TestName = "A confirmed booking that has ended")]
    [TestCase("participant_once_per_slot", AddParticipant + " (values (@ada, 'new')) v(person, uid) where slot_id = @slot", TestName = "One person twice in a visit")]
    [TestCase("participant_uid_once", AddParticipant + " (select @ben, calendar_uid from participant) v(person, uid) where slot_id = @slot", TestName = "One calendar entry of two people")]
    [TestCase("participant_period_of_slot", "update participant set period = tstzrange(lower(period), upper(period) + interval '1 minute')", TestName = "A participant at another time than her visit")]
    [TestCase("outbox_once", AddMail + " (values ('same', 'm1'), ('same', 'm2')) v(key, id)", TestName = "One mail enqueued twice")]
    [TestCase("outbox_message_id_once", AddMail + " (values ('one', 'm'), ('two', 'm')) v(key, id)", TestName = "Two mails with one Message-ID")]
    [TestCase("organisation_zone_possible", "update organisation set zone_code = 'N'", TestName = "A house of Saint-Gilles in the zone North")]
    [TestCase("host_visibility_known", "update host set visibility = 'nobody'", TestName = "A host that nobody may see")]
    [TestCase("host_steps_known", "update host set steps_done = '{slots}'", TestName = "A page that no registration has")]
    [TestCase("host_submitted_has_instant", "update host set status = 'submitted'", TestName = "A submitted host without its instant")]
    [TestCase("host_returned_has_note", "update host set status = 'returned', organiser_note = ''", TestName = "A host returned without a note")]
    [TestCase("host_preview_whole", "update host set preview_version = 1", TestName = "A preview link without an end")]
    [TestCase("place_default_zone_possible", "update place set default_zone = 'N' where postcode = '1060'", TestName = "A default zone in which the place does not lie")]
    [TestCase("edition_days_order", "update edition set last_day = first_day - 1", TestName = "A week that ends before it begins")]
    [TestCase("edition_days_order", "update edition set last_day = first_day + 31", TestName = "A week of more than a month")]
    [TestCase("edition_phase_order", "update edition_phase set closes_at = opens_at", TestName = "A phase that closes as it opens")]
    [TestCase("person_email_form", "update person set email = 'Ada@example.org' where person_id = @ada", TestName = "An address in capitals")]
    [TestCase("person_email_form", "update person set email = 'ada@localhost' where person_id = @ada", TestName = "An address without a domain")]
    [TestCase("person_email_once", "update person set email = 'ben@example.org' where person_id = @ada", TestName = "One address of two people")]
    [TestCase("wish_rank_once", AddWishes + " (values (@slot, 1), (@later, 1)) v(slot, rank)", TestName = "Two dearest wishes")]
    public async Task It_is_refused_by_name(string constraint, string sql)
    {
        var week = await MakeWeekAsync();
        Assert.That(
            async () => await RunAsync(sql, week),
            Throws.TypeOf<PostgresException>().With.Property(nameof(PostgresException.ConstraintName)).EqualTo(constraint));
    }

    [TestCase("update slot set local_start = '03:00', local_end = '04:30' where slot_id = @later", TestName = "A visit may start at 3")]
    [TestCase("update slot set local_start = '00:30', local_end = '01:59' where slot_id = @later", TestName = "A visit may end just before 2")]
    [TestCase("update slot set local_start = '22:30', local_end = '23:59' where slot_id = @later", TestName = "A visit may end just before midnight")]
    [TestCase("update slot set capacity = 3 where slot_id = @slot", TestName = "A capacity may be lowered to what is taken")]
    [TestCase(AddHold + " (values (4)) v(size)", TestName = "A hold may be for four")]
    [TestCase("update booking set party_size = 10", TestName = "A booking may be for ten")]
    [TestCase("update edition set last_day = first_day", TestName = "A week may have one day")]
    public async Task It_is_allowed(string sql) => Assert.That(await RunAsync(sql, await MakeWeekAsync()), Is.EqualTo(1));

    [TestCase("23:00", "00:30")]
    [TestCase("11:30", "10:00")]
    public async Task A_visit_that_crosses_midnight_or_ends_before_it_starts_is_refused(string start, string end)
    {
        var week = await MakeWeekAsync();
        Assert.That(
            async () => await RunAsync($"update slot set local_start = '{start}', local_end = '{end}'", week),
            Throws.TypeOf<PostgresException>().With.Property(nameof(PostgresException.ConstraintName)).EqualTo("slot_time_order"));
    }

    [Test]
    public async Task Visits_of_one_person_may_touch_and_may_not_overlap_by_a_minute()
    {
        var (ada, morning) = (await Rows.AddPersonAsync(), await Rows.AddSlotAsync(end: new(11, 30)));
        await Rows.AddBookingAsync(morning, ada);
        await Rows.AddBookingAsync(await Rows.AddSlotAsync(start: new(11, 30)), ada);
        await Rows.AddBookingAsync(await Rows.AddSlotAsync(start: new(8, 30), end: new(10, 0)), ada);

        var overlapping = await Rows.AddSlotAsync(start: new(12, 59));
        Assert.That(
            async () => await Rows.AddBookingAsync(overlapping, ada),
            Throws.TypeOf<PostgresException>().With.Property(nameof(PostgresException.ConstraintName)).EqualTo("participant_no_overlap"));
    }

    [Test]
    public async Task A_visit_that_moves_takes_its_participants_along_and_may_not_move_onto_another_of_theirs()
    {
        var (ada, slot) = (await Rows.AddPersonAsync(), await Rows.AddSlotAsync());
        await Rows.AddBookingAsync(slot, ada);
        await Rows.AddBookingAsync(await Rows.AddSlotAsync(start: new(15, 0)), ada);

        await RunAsync("update slot set local_start = '12:00', local_end = '13:30' where slot_id = @slot", new { slot });

        Assert.That(await ReadAsync<bool>("select bool_and(p.period = s.period) from participant p join slot s using (slot_id)"), Is.True);
        Assert.That(
            async () => await RunAsync("update slot set local_start = '14:00', local_end = '15:01' where slot_id = @slot", new { slot }),
            Throws.TypeOf<PostgresException>().With.Property(nameof(PostgresException.ConstraintName)).EqualTo("participant_no_overlap"));
    }

    [Test]
    public async Task After_a_cancellation_the_same_person_books_the_same_visit_again()
    {
        var (ada, slot) = (await Rows.AddPersonAsync(), await Rows.AddSlotAsync());
        await Rows.AddBookingAsync(slot, ada);
        await RunAsync("update booking set status = 'cancelled', ended_at = now(); update participant set status = 'cancelled', ended_at = now()");

        await Rows.AddBookingAsync(slot, ada);

        Assert.That(await ReadAsync<int>("select count(*) from participant where status = 'confirmed'"), Is.EqualTo(1));
    }

    [Test]
    public async Task Two_wishes_change_places_in_one_step()
    {
        await RunAsync(AddWishes + " (values (@slot, 1), (@later, 2)) v(slot, rank)", await MakeWeekAsync());
        Assert.That(await RunAsync("update wish set rank = 3 - rank"), Is.EqualTo(2));
    }
}
