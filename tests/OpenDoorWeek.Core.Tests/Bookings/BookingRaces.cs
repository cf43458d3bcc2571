using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Bookings;

/// <summary>Many at once, and for each promise a control that breaks it with the lock taken out.</summary>
[Category("Races"), NonParallelizable, HoldsTheMachine]
public sealed class BookingRaces : BookingTest
{
    private static int Rounds => LongForm.Of(5, 50);

    [Test]
    public async Task Ten_places_go_to_exactly_ten_of_three_hundred()
    {
        var slotId = await Rows.AddSlotAsync(capacity: 10);
        var people = await ManyPeopleAsync(300);

        // All 300 get a turn, however slow the machine: the last one waits for a connection while the others book.
        await using var patient = Database.Open($"{ConnectionString};Timeout=60");
        var results = await Task.WhenAll(people.Select(p => new BookSlot(patient, Clock, Site).ExecuteAsync(ToBook(slotId, p), default)));

        Assert.That(results.Count(r => r is BookSlot.Result.Booked), Is.EqualTo(10));
        Assert.That(results.Count(r => r is BookSlot.Result.Refused { Refusal: Refusal.Full }), Is.EqualTo(290));
        Assert.That((await TakenAsync(slotId), await SumOfPartiesAsync(slotId)), Is.EqualTo((10, 10)));
        Assert.That(await ReadAsync<long>("select count(*) from outbox where kind = 'booking.confirmed'"), Is.EqualTo(10));
    }

    [Test]
    public async Task Without_the_lock_and_the_conditional_update_the_last_places_are_sold_twice()
    {
        await RunAsync("alter table slot drop constraint slot_taken_within_capacity");
        var slotId = await Rows.AddSlotAsync(capacity: 10);
        var people = await ManyPeopleAsync(300);

        var results = await WithoutAsync(["for no key update", "and taken + @PartySize <= capacity"], async naive =>
            await Task.WhenAll(people.Select(p => new BookSlot(naive, Clock, Site).ExecuteAsync(ToBook(slotId, p), default))));

        Assert.That(results.Count(r => r is BookSlot.Result.Booked), Is.GreaterThan(10), "the test would see an oversold slot");
    }

    [Test]
    public async Task One_person_who_asks_for_two_overlapping_visits_at_once_gets_one()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var personId = await Rows.AddPersonAsync();
            var slots = new[] { await Rows.AddSlotAsync(start: new(10, 0)), await Rows.AddSlotAsync(start: new(11, 0)) };

            var results = await Task.WhenAll(slots.Select(s => BookSlot.ExecuteAsync(ToBook(s, personId), default)));

            Assert.That(results.Count(r => r is BookSlot.Result.Booked), Is.EqualTo(1), $"round {round}");
            Assert.That(results.Count(r => r is BookSlot.Result.Refused { Refusal: Refusal.Overlaps }), Is.EqualTo(1), $"round {round}");
        }
    }

    [Test]
    public async Task Without_the_lock_on_the_person_only_the_constraint_keeps_her_from_two_visits_at_once()
    {
        await RunAsync("alter table participant drop constraint participant_no_overlap");
        var both = 0;
        for (var round = 0; round < 20 && both == 0; round++)
        {
            var personId = await Rows.AddPersonAsync();
            var slots = new[] { await Rows.AddSlotAsync(start: new(10, 0)), await Rows.AddSlotAsync(start: new(11, 0)) };
            var results = await WithoutAsync(["for no key update"], async naive =>
                await Task.WhenAll(slots.Select(s => new BookSlot(naive, Clock, Site).ExecuteAsync(ToBook(s, personId), default))));
            both += results.All(r => r is BookSlot.Result.Booked) ? 1 : 0;
        }

        Assert.That(both, Is.GreaterThan(0), "the test would see a person at two visits");
    }

    [Test]
    public async Task Fifty_sendings_of_one_form_make_one_booking_and_fifty_equal_answers()
    {
        var request = ToBook(await Rows.AddSlotAsync(), await Rows.AddPersonAsync());

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => BookSlot.ExecuteAsync(request, default)));

        Assert.That(results.Distinct().ToList(), Has.Count.EqualTo(1).And.All.TypeOf<BookSlot.Result.Booked>());
        Assert.That(await ReadAsync<long>("select count(*) from booking"), Is.EqualTo(1));
    }

    [Test]
    public async Task Booking_and_cancelling_criss_cross_leave_the_counters_true_and_never_deadlock()
    {
        var slots = new[] { await Rows.AddSlotAsync(4, start: new(9, 0)), await Rows.AddSlotAsync(4, start: new(10, 0)), await Rows.AddSlotAsync(4, start: new(14, 0)) };
        var people = await ManyPeopleAsync(12);
        var seed = Environment.TickCount;
        TestContext.Out.WriteLine($"seed {seed}");

        await Task.WhenAll(people.Select((p, i) => WanderAsync(p, slots, new Random(seed + i), Rounds * 4)));

        foreach (var slot in slots)
        {
            Assert.That(await TakenAsync(slot), Is.EqualTo(await SumOfPartiesAsync(slot)).And.LessThanOrEqualTo(4));
        }
    }

    [Test]
    public async Task Two_holds_of_one_address_at_once_count_each_other()
    {
        var slots = new List<Guid>();
        for (var hour = 8; hour < 16; hour += 2)
        {
            slots.Add(await Rows.AddSlotAsync(start: new(hour, 0)));
        }

        var results = await Task.WhenAll(slots.Select(s => HoldPlaces.ExecuteAsync(ToHold(s), default)));

        Assert.That(results.Count(r => r is HoldPlaces.Result.Held), Is.EqualTo(HoldPlaces.MaxPerAddress));
    }

    private async Task WanderAsync(Guid personId, Guid[] slots, Random dice, int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            var slot = slots[dice.Next(slots.Length)];
            if (await BookSlot.ExecuteAsync(ToBook(slot, personId, dice.Next(1, 3)), default) is BookSlot.Result.Booked booked && dice.Next(3) > 0)
            {
                await CancelBooking.ExecuteAsync(new(booked.BookingId, new(personId, null)), default);
            }
        }
    }

    /// <summary>The same code with parts of its statements taken out.</summary>
    private async Task<T> WithoutAsync<T>(string[] parts, Func<Database, Task<T>> use)
    {
        await using var naive = Database.Open(ConnectionString, sql => parts.Aggregate(sql, (s, part) => s.Replace(part, "", StringComparison.Ordinal)));
        return await use(naive);
    }

    private async Task<IReadOnlyList<Guid>> ManyPeopleAsync(int count)
    {
        var people = new List<Guid>();
        for (var i = 0; i < count; i++)
        {
            people.Add(await Rows.AddPersonAsync());
        }

        return people;
    }
}
