using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Slots;

/// <summary>A host moves a visit while people book it and others, and two people change it at once; with the locks taken out it breaks.</summary>
[Category("Races"), NonParallelizable, HoldsTheMachine]
public sealed class ChangeSlotRaces : ChangeTest
{
    private const string Lock = "for no key update";

    private static int Rounds => LongForm.Of(4, 40);

    [Test]
    public async Task While_a_visit_moves_nobody_gets_two_visits_at_once_and_everybody_is_told_who_came_before()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (moves, other) = (await Rows.AddSlotAsync(capacity: 30), await Rows.AddSlotAsync(capacity: 30, start: new(14, 30)));
            var people = new List<Guid>();
            for (var i = 0; i < 8; i++)
            {
                people.Add(await Rows.AddPersonAsync());
                await (i < 4 ? BookAsync(moves, people[i]) : Task.CompletedTask);
            }

            var move = TellAsync(moves, s => To(s, Afternoon));
            await Task.WhenAll([.. people.Select((p, i) => (Task)BookSlot.ExecuteAsync(ToBook(i < 4 || i % 2 == 0 ? other : moves, p), default)), move]);

            Assert.That(await OverlapsAsync(), Is.Zero, $"round {round}");
            Assert.That(await move, Is.TypeOf<SlotChange.Done>(), $"round {round}");
            Assert.That(await TakenAsync(moves), Is.EqualTo(await SumOfPartiesAsync(moves)), $"round {round}");
            Assert.That(await WronglyToldAsync(moves), Is.Zero, $"round {round}");
        }
    }

    [Test]
    public async Task Without_the_locks_somebody_is_at_two_visits_at_once()
    {
        await RunAsync("alter table participant drop constraint participant_no_overlap");
        var (moves, other, ada) = (await Rows.AddSlotAsync(), await Rows.AddSlotAsync(start: new(14, 30)), await Rows.AddPersonAsync());
        await BookAsync(moves, ada);

        // She books between what the host was shown and what is written: with the locks the booking would wait for the move.
        await using var naive = Database.Open(ConnectionString, sql =>
        {
            if (!sql.StartsWith("set constraints", StringComparison.Ordinal))
            {
                return sql.Replace(Lock, "", StringComparison.Ordinal);
            }

            BookSlot.ExecuteAsync(ToBook(other, ada), default).GetAwaiter().GetResult();
            return "select 1";
        });
        Assert.That(await EditAsync(moves, s => To(s, Afternoon), new(1, []), naive), Is.TypeOf<SlotChange.Done>());
        Assert.That(await OverlapsAsync(), Is.EqualTo(1), "the test would see her at both");
    }

    [Test]
    public async Task Of_two_who_change_at_once_one_is_told_of_the_other()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var results = await TwoAtOnceAsync(Db);
            Assert.That(results.Count(r => r is SlotChange.Done), Is.EqualTo(1), $"round {round}");
            Assert.That(results, Has.One.EqualTo(new SlotChange.Refused(new SlotRefusal.ChangedMeanwhile())), $"round {round}");
        }
    }

    [Test]
    public async Task Without_the_lock_the_second_overwrites_the_first()
    {
        await using var naive = Database.Open(ConnectionString, sql => sql.Replace(Lock, "", StringComparison.Ordinal).Replace("insert into slot_version", "insert into slot_version_twice", StringComparison.Ordinal));
        await RunAsync("create table slot_version_twice (like slot_version)");
        Assert.That(await BreaksAsync(async () => (await TwoAtOnceAsync(naive)).All(r => r is SlotChange.Done)), Is.True, "the test would see both saved");
    }

    private async Task<SlotChange[]> TwoAtOnceAsync(Database db)
    {
        var slotId = await Rows.AddSlotAsync();
        return await Task.WhenAll(
            EditAsync(slotId, s => (s.Moment, s.Offer with { Capacity = 11 }), db: db), EditAsync(slotId, s => (s.Moment, s.Offer with { Capacity = 12 }), db: db));
    }

    private static async Task<bool> BreaksAsync(Func<Task<bool>> attempt)
    {
        for (var round = 0; round < 30; round++)
        {
            if (await attempt())
            {
                return true;
            }
        }

        return false;
    }

    private Task<long> OverlapsAsync() => ReadAsync<long>("""
        select count(*)
          from participant a
          join participant b on b.person_id = a.person_id and b.participant_id > a.participant_id and b.period && a.period
         where a.status = 'confirmed' and b.status = 'confirmed'
        """);

    /// <summary>People who come and were not told once although they had booked before, or were although they booked after: the slot's lock orders the mails.</summary>
    private Task<long> WronglyToldAsync(Guid slotId) => ReadAsync<long>("""
        with moved as (select exists (select 1 from slot_version where slot_id = @slotId) as done),
             edge as (select min(o.outbox_id) as first from outbox o where o.kind = 'booking.changed' and o.aggregate_id in (select participant_id from participant where slot_id = @slotId))
        select count(*)
          from participant t
          join outbox c on c.kind = 'booking.confirmed' and c.aggregate_id = t.participant_id
          cross join moved
          cross join edge
         where t.slot_id = @slotId
           and t.status = 'confirmed'
           and moved.done
           and (select count(*) from outbox o where o.kind = 'booking.changed' and o.aggregate_id = t.participant_id) <> (c.outbox_id < edge.first)::int
        """, new { slotId });
}
