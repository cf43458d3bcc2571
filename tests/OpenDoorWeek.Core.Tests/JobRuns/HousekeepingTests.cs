using NUnit.Framework;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.JobRuns;

/// <summary>What the service tidies and checks by itself.</summary>
[Category("Database")]
public sealed class HousekeepingTests : DbTest
{
    [Test]
    public async Task A_slot_whose_taken_places_differ_from_its_bookings_is_found_and_left_as_it_is()
    {
        var (right, wrong) = (await Rows.AddSlotAsync(), await Rows.AddSlotAsync());
        var ada = await Rows.AddPersonAsync("ada@example.org", name: "Ada");
        await Rows.AddBookingAsync(right, ada);
        Assert.That((await new CheckTaken(Db).ExecuteAsync(default)).Wrong, Is.Empty);
        await RunAsync("update slot set taken = taken + 1 where slot_id = @wrong", new { wrong });
        var found = await new CheckTaken(Db).ExecuteAsync(default);
        Assert.That(found.Slots, Is.EqualTo(2));
        Assert.That(found.Wrong, Is.EqualTo(new[] { wrong }));
        Assert.That(await ReadAsync<int>("select taken from slot where slot_id = @wrong", new { wrong }), Is.EqualTo(1), "never repaired");
    }

    [Test]
    public async Task Keys_of_forms_live_a_day()
    {
        await RunAsync("""
            insert into idempotency_key (scope, route, key, fingerprint, created_at)
            values ('a', 'book', gen_random_uuid(), 'x', @now - interval '25 hours'), ('a', 'book', gen_random_uuid(), 'x', @now - interval '23 hours')
            """, new { now = Clock.Now.UtcDateTime });
        Assert.That(await new ForgetKeys(Db, Clock).ExecuteAsync(default), Is.EqualTo(1));
        Assert.That(await ReadAsync<long>("select count(*) from idempotency_key"), Is.EqualTo(1));
    }

    [Test]
    public async Task Sessions_that_are_over_and_old_requests_for_a_code_are_forgotten()
    {
        var ada = await Rows.AddPersonAsync();
        await RunAsync("""
            insert into session (session_hash, person_id, started_at, seen_at, ends_at)
            values ('over', @ada, @now, @now, @now), ('idle', @ada, @now, @now - interval '30 days', @now + interval '1 day'), ('lives', @ada, @now, @now, @now + interval '1 day');
            insert into sign_in (sign_in_id, email, language, browser_hash, asked_at)
            values (gen_random_uuid(), 'ada@example.org', 'nl', 'x', @now - interval '25 hours'), (gen_random_uuid(), 'ada@example.org', 'nl', 'x', @now - interval '1 hour')
            """, new { ada, now = Clock.Now.UtcDateTime });
        Assert.That(await new ForgetSignIns(Db, Clock).ExecuteAsync(default), Is.EqualTo(new ForgetSignIns.Result(2, 1)));
        Assert.That(await ReadAsync<string>("select convert_from(session_hash, 'UTF8') from session"), Is.EqualTo("lives"));
    }
}
