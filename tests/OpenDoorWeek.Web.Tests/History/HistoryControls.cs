using NUnit.Framework;

namespace OpenDoorWeek.Web.Tests.History;

/// <summary>
/// The same operations and the same checker, with one lock or guard taken out of the service's statements: each of them is noticed, or the
/// history would prove nothing. Where a constraint stands below as a net, it is dropped as well.
/// </summary>
[Category("History"), NonParallelizable]
public sealed class HistoryControls
{
    private const string Lock = "for no key update";

    /// <summary>What defers it finds a constraint of its name, which refuses nothing.</summary>
    private const string NoOverlapNet =
        "alter table participant drop constraint participant_no_overlap, add constraint participant_no_overlap unique (participant_id) deferrable";

    private const string CapacityNet = "alter table slot drop constraint slot_taken_within_capacity";

    /// <summary>No host moves a visit: who does locks no person, and there the net is the lock.</summary>
    private static readonly IReadOnlyList<Operation> TwoVisitsAtOnce = [new Operations.BookTwoAtOnce(), new Operations.Cancel(), new Operations.TimeGoesOn()];

    /// <summary>Operations of a leg, and legs at most until it must have been noticed.</summary>
    private const int InOneLeg = 300, MostLegs = 10;

    [Test]
    public Task Without_the_lock_on_the_person_she_is_at_two_visits_at_once() =>
        NoticesAsync(["overlap"], Without(Lock, where: "from person"), [NoOverlapNet], TwoVisitsAtOnce);

    [Test]
    public Task Without_the_lock_on_the_slot_places_are_counted_wrong() =>
        NoticesAsync(["counter", "status", "queue", "audit", "error"], Without(Lock, where: "from slot"), [CapacityNet]);

    [Test]
    public Task Without_the_lock_on_the_slot_and_the_condition_of_the_update_places_are_sold_twice() =>
        NoticesAsync(["overbooked"], sql => Without(Lock, where: "from slot")(Without("and taken + @PartySize <= capacity")(sql)), [CapacityNet]);

    [Test]
    public Task Without_the_common_order_of_locks_moves_deadlock() =>
        NoticesAsync(["deadlock"], Without(Lock, where: "slot_id = any(@ids)"), [], [new Operations.Move(), new Operations.Move(), new Operations.Book()]);

    [Test]
    public Task Without_the_lock_on_an_address_and_a_network_more_is_held_than_may_be() =>
        NoticesAsync(["holds"], Instead("pg_advisory_xact_lock(k)", "k"), [], [new Operations.Hold(), new Operations.TimeGoesOn()]);

    [Test]
    public Task Where_the_key_of_a_form_is_not_kept_the_same_form_gets_two_answers() =>
        NoticesAsync(["answer"], Without("where k.created_at < @tooOld"));

    [Test]
    public Task Where_a_counter_is_not_given_back_the_places_are_lost() =>
        NoticesAsync(["counter"], Instead("set taken = taken - @PartySize", "set taken = taken"));

    [Test]
    public Task Where_a_place_is_not_passed_on_somebody_waits_beside_it() =>
        NoticesAsync(["queue"], Instead("and w.status = 'waiting'\n", "and false\n"));

    [Test]
    public Task Where_the_last_in_the_line_is_asked_first_the_order_is_noticed() =>
        NoticesAsync(["queue"], Instead("order by w.priority, w.queued_at, w.entry_id", "order by w.queued_at desc"));

    [Test]
    public Task Where_the_SEQUENCE_does_not_rise_the_mails_are_noticed() =>
        NoticesAsync(["sequence", "outbox"], Instead("sequence = sequence + 1", "sequence = sequence"));

    [Test]
    public Task Where_one_mail_is_not_written_the_outbox_is_noticed() =>
        NoticesAsync(["outbox"], Instead("where s.slot_id = @slotId\non conflict", "where s.slot_id = @slotId and s.capacity <> 3\non conflict"));

    /// <param name="kinds">Of complaint, any of which may come first.</param>
    /// <param name="without">Applied to each statement.</param>
    /// <param name="unguarded">Nets that are dropped; null: none.</param>
    /// <param name="wheel">What people do, where the danger is rare in a mixture; null: everything.</param>
    private static async Task NoticesAsync(string[] kinds, Func<string, string> without, string[]? unguarded = null, IReadOnlyList<Operation>? wheel = null)
    {
        var (seed, changed) = (Environment.TickCount, 0);
        await using var run = await HistoryRun.StartAsync(
            seed,
            sql =>
            {
                var less = without(sql);
                Interlocked.Add(ref changed, less == sql ? 0 : 1);
                return less;
            },
            unguarded,
            wheel);
        await run.LiveAsync(InOneLeg * MostLegs, MostLegs);
        await run.EndAsync();

        Assert.That(changed, Is.Positive, "a statement was changed at all");
        Assert.That(run.Complaints.Select(c => c[..c.IndexOf(':')]).Intersect(kinds), Is.Not.Empty, $"seed {seed}: it would be noticed; what was: {string.Join('\n', run.Complaints.Take(5))}");
    }

    private static Func<string, string> Without(string part, string where = "") => Instead(part, "", where);

    private static Func<string, string> Instead(string part, string other, string where = "") =>
        sql => sql.Contains(where, StringComparison.Ordinal) ? sql.Replace(part, other, StringComparison.Ordinal) : sql;
}
