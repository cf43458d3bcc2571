using NUnit.Framework;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Publications;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Publications;

/// <summary>An organiser publishes a plan: who gets what, who is told, and when it is refused.</summary>
[Category("Database")]
public sealed class PublishPlanTests : PublicationTest
{
    private Guid small;
    private Guid large;
    private Guid ada;
    private Guid bea;
    private Guid cas;

    /// <summary>One place that two want most, and room enough elsewhere; nobody but Cas follows a visit in French.</summary>
    [SetUp]
    public async Task AddWeekAsync()
    {
        small = await Rows.AddSlotAsync(capacity: 2, of: await Rows.AddHostAsync("De Pluim"));
        large = await Rows.AddSlotAsync(capacity: 10, of: await Rows.AddHostAsync("De Veer"), day: Rows.Monday.AddDays(1));
        var french = await Rows.AddSlotAsync(of: await Rows.AddHostAsync("La Plume"), day: Rows.Monday.AddDays(2), languages: ["fr"]);
        ada = await Matching.AddWishesAsync(EditionId, [small, large], wanted: 2, party: 2);
        bea = await Matching.AddWishesAsync(EditionId, [small, large], wanted: 1);
        cas = await Matching.AddWishesAsync(EditionId, [french], languages: ["fr"]);
        await Matching.AddWishesAsync(EditionId, [french], languages: ["nl"]);
    }

    [Test]
    public async Task A_plan_becomes_visits_an_outcome_for_everybody_and_mails_that_wait()
    {
        var number = await ShareOutAndPublishAsync();

        Assert.That(number, Is.EqualTo(1));
        Assert.That(await VisitsAsync(cas), Has.Count.EqualTo(1));
        Assert.That((await VisitsAsync(ada)).Count + (await VisitsAsync(bea)).Count, Is.AtLeast(2));
        Assert.That(await ReadAsync<long>("select count(*) from outcome where not is_shown and is_changed"), Is.EqualTo(4));
        Assert.That(await ReadAsync<long>("select count(*) from outcome_wish"), Is.EqualTo(6));
        Assert.That(await ReadAsync<long>("select count(*) from outcome_wish w join booking b on b.slot_id = w.slot_id and b.person_id = w.person_id where (w.result = 'placed') <> (b.status = 'confirmed')"), Is.Zero);
        Assert.That(await ListAsync<string>("select result from outcome_wish where result <> 'placed' order by 1"), Is.SubsetOf(new[] { "full", "language", "enough_visits" }));
        var visits = await ReadAsync<long>("select count(*) from booking where publication_id is not null and status = 'confirmed'");
        var lists = await ReadAsync<long>("select count(distinct slot_id) from booking where publication_id is not null and status = 'confirmed'");
        Assert.That(await MailsAsync(1), Is.EqualTo(new[] { $"match.invited queued {visits}", "match.outcome queued 3", "match.outcome-none queued 1", $"match.visitors queued {lists}" }));
        Assert.That(await ReadAsync<long>("select count(*) from outbox where publication_id is not null and not_before < @release", new { release = Clock.Now.AddMinutes(30) }), Is.Zero);
        Assert.That(await ReadAsync<long>("select count(*) from outbox where kind like 'host.%'"), Is.Zero, "hosts read one list, not of each booking");
        await AssertSoundAsync();
    }

    [Test]
    public async Task Party_language_and_calendar_of_a_visit_are_those_of_the_list()
    {
        await ShareOutAndPublishAsync();

        var visit = (await ListAsync<(int Party, string Languages, string Language, string Uid, int Sequence)>(
            "select b.party_size, array_to_string(b.languages, ','), b.language, t.calendar_uid, t.sequence from booking b join participant t using (booking_id) where b.person_id = @ada order by t.participant_id limit 1", new { ada }))[0];
        Assert.That((visit.Party, visit.Languages, visit.Language, visit.Sequence), Is.EqualTo((2, "nl", "nl", 0)));
        Assert.That(visit.Uid, Does.Match("^p-[0-9a-f-]{36}@odw.example$"));
    }

    [Test]
    public async Task A_look_before_changes_nothing_and_says_how_many_mails_will_leave()
    {
        var run = await ShareOutAsync();
        var before = await WorldAsync();

        var form = await LookAsync(run);

        Assert.That(await WorldAsync(), Is.EqualTo(before));
        Assert.That((form.Refusal, form.Seen, form.Changes.Outcomes, form.Changes.Invitations, form.Changes.Withdrawals), Is.EqualTo(((PublicationRefusal?)null, 0, 4, form.Changes.Comes, 0)));
        await PublishAsync(run, form.Changes.Mails);
        Assert.That(await ReadAsync<long>("select count(*) from outbox where publication_id is not null"), Is.EqualTo(form.Changes.Mails));
    }

    [Test]
    public async Task Another_number_of_mails_is_refused_with_the_right_one_and_nothing_changes()
    {
        var run = await ShareOutAsync();
        var (right, before) = ((await LookAsync(run)).Changes.Mails, await WorldAsync());

        Assert.That(await RefusedAsync(PublishAsync(run, right + 1)), Is.EqualTo(new PublicationRefusal.OtherNumber(right)));
        Assert.That(await WorldAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task A_booking_since_the_run_makes_it_stale_and_a_new_run_publishes()
    {
        var run = await ShareOutAsync();
        await Rows.AddBookingAsync(large, await Rows.AddPersonAsync());
        var before = await WorldAsync();

        Assert.That((await LookAsync(run)).Refusal, Is.EqualTo(new PublicationRefusal.Stale()));
        Assert.That(await RefusedAsync(PublishAsync(run)), Is.EqualTo(new PublicationRefusal.Stale()));
        Assert.That(await WorldAsync(), Is.EqualTo(before));
        Assert.That(await ShareOutAndPublishAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Capacity_pins_and_withdrawn_slots_make_a_run_stale_too()
    {
        var run = await ShareOutAsync();
        await RunAsync("update slot set capacity = 9 where slot_id = @large", new { large });
        Assert.That(await RefusedAsync(PublishAsync(run)), Is.EqualTo(new PublicationRefusal.Stale()));
        run = await ShareOutAsync();
        await Matching.AddPinAsync(bea, large);
        Assert.That(await RefusedAsync(PublishAsync(run)), Is.EqualTo(new PublicationRefusal.Stale()));
    }

    [Test]
    public async Task Before_and_after_the_matchmaking_and_once_people_book_for_themselves_it_is_refused()
    {
        var run = await ShareOutAsync();
        Clock.Now = Rows.Today.AddDays(7);
        Assert.That(await RefusedAsync(PublishAsync(run, 0)), Is.EqualTo(new PublicationRefusal.FreeBooking(Rows.Today.AddDays(7))));
        await RunAsync("delete from edition_phase where phase = 'free-booking'");
        Assert.That(await RefusedAsync(PublishAsync(run, 0)), Is.EqualTo(new PublicationRefusal.WrongPhase(new PhaseGate.Over(Rows.Today.AddDays(7)))));
    }

    [Test]
    public async Task An_organiser_of_another_zone_and_an_unknown_run_find_nothing()
    {
        var run = await ShareOutAsync();
        var nora = new Core.Organisers.OrganiserScope(await Rows.AddOrganiserAsync("N"), null);
        Assert.That(await RefusedAsync(PublishAsync(run, by: nora)), Is.EqualTo(new PublicationRefusal.Unknown()));
        var unknown = await new PublishPlan(Db, Clock, Site).ExecuteAsync(new(Olga, Slug, 99, "equal", 0, 0, Guid.NewGuid()), default);
        Assert.That(unknown, Is.EqualTo(new PublishPlan.Result.Refused(new PublicationRefusal.Unknown())));
    }

    [Test]
    public async Task The_same_form_twice_publishes_once_and_the_same_plan_is_not_published_again()
    {
        var (run, key) = (await ShareOutAsync(), Guid.NewGuid());
        var first = await PublishAsync(run, key: key);
        Assert.That(await PublishAsync(run, 4, key: key), Is.EqualTo(first));
        Assert.That(await RefusedAsync(PublishAsync(run)), Is.EqualTo(new PublicationRefusal.StandsAlready(1)));
        Assert.That(await RefusedAsync(PublishAsync(run, seen: 0, preset: "first")), Is.EqualTo(new PublicationRefusal.PublishedMeanwhile(1)));
        Assert.That(await ReadAsync<long>("select count(*) from publication"), Is.EqualTo(1));
    }

    [Test]
    public async Task What_people_booked_by_phone_stays_theirs_and_is_told_as_theirs()
    {
        var bookingId = await Rows.AddBookingAsync(large, bea);
        await ShareOutAndPublishAsync();
        Assert.That(await ReadAsync<string>("select status || coalesce(publication_id::text, '') from booking where booking_id = @bookingId", new { bookingId }), Is.EqualTo("confirmed"));
        Assert.That(await ReadAsync<string>("select result from outcome_wish where person_id = @bea and slot_id = @large", new { bea, large }), Is.EqualTo("placed"));
        Assert.That(await ReadAsync<long>("select count(*) from outbox where kind = 'match.invited' and recipient_id = @bea", new { bea }), Is.Zero);
    }

    [Test]
    public async Task A_wish_for_what_its_host_cancelled_before_the_run_is_answered_too()
    {
        var gone = await Rows.AddSlotAsync(of: await Rows.AddHostAsync("De Kam"));
        var dora = await Matching.AddWishesAsync(EditionId, [gone, large]);
        var emil = await Matching.AddWishesAsync(EditionId, [gone]);
        await RunAsync("update slot set status = 'cancelled' where slot_id = @gone", new { gone });
        await ShareOutAndPublishAsync();
        var lines = await ListAsync<string>("select rank || ' ' || result from outcome_wish where person_id = any(@people) order by 1", new { people = new[] { dora, emil } });
        Assert.That(lines, Is.EqualTo(new[] { "1 host_cancelled", "1 host_cancelled", "2 placed" }));
    }
}
