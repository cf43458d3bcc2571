using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Bookings;

/// <summary>Two at once on one booking or one last place, and for each promise a control that breaks it with the lock taken out.</summary>
[Category("Races"), NonParallelizable, HoldsTheMachine]
public sealed class ChangeRaces : BookingTest
{
    private const string Lock = "for no key update";

    private static int Rounds => LongForm.Of(5, 50);

    [Test]
    public async Task A_move_and_a_booking_that_want_the_last_place_get_it_once()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (from, to, moves, books) = await LastPlaceAsync();

            await Task.WhenAll(MoveBooking.ExecuteAsync(ToMove(moves, to), default), BookSlot.ExecuteAsync(ToBook(to, books), default));

            Assert.That((await TakenAsync(to), await SumOfPartiesAsync(to)), Is.EqualTo((1, 1)), $"round {round}");
            Assert.That(await TakenAsync(from), Is.EqualTo(await SumOfPartiesAsync(from)), $"round {round}");
        }
    }

    [Test]
    public async Task Without_the_lock_and_the_conditional_update_a_move_and_a_booking_share_the_last_place()
    {
        await RunAsync("alter table slot drop constraint slot_taken_within_capacity");
        Assert.That(await BreaksAsync([Lock, "and taken + @PartySize <= capacity"], async naive =>
        {
            var (_, to, moves, books) = await LastPlaceAsync();
            await Task.WhenAll(
                new MoveBooking(naive, Clock, Site).ExecuteAsync(ToMove(moves, to), default), new BookSlot(naive, Clock, Site).ExecuteAsync(ToBook(to, books), default));
            return await TakenAsync(to) > 1;
        }), Is.True, "the test would see an oversold slot");
    }

    [Test]
    public async Task Handing_over_and_cancelling_at_once_leave_one_end_and_a_true_counter()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (slotId, bookingId) = await BookedAsync();
            var holder = await HolderAsync(bookingId);

            await Task.WhenAll(
                HandOverBooking.ExecuteAsync(ToHandOver(holder, $"carla{round}@example.org"), default), CancelBooking.ExecuteAsync(new(bookingId, ByLink), default));

            Assert.That(await TakenAsync(slotId), Is.EqualTo(await SumOfPartiesAsync(slotId)), $"round {round}");
            Assert.That(await ReadAsync<long>("select count(*) from participant where slot_id = @slotId and status = 'confirmed'", new { slotId }), Is.EqualTo(await TakenAsync(slotId)));
        }
    }

    [Test]
    public async Task Without_the_lock_the_place_is_given_and_freed_at_once()
    {
        var n = 0;
        Assert.That(await BreaksAsync([Lock], async naive =>
        {
            var (slotId, bookingId) = await BookedAsync();
            var holder = await HolderAsync(bookingId);
            try
            {
                await Task.WhenAll(
                    new HandOverBooking(naive, Clock, Site).ExecuteAsync(ToHandOver(holder, $"carla{n++}@example.org"), default),
                    new CancelBooking(naive, Clock).ExecuteAsync(new(bookingId, ByLink), default));
            }
            catch (Exception torn) when (torn is ArgumentOutOfRangeException or Npgsql.PostgresException or BusyException)
            {
                return true;
            }

            return await TakenAsync(slotId) != await SumOfPartiesAsync(slotId);
        }), Is.True, "the test would see it");
    }

    [Test]
    public async Task Two_undos_at_once_take_the_places_once()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (slotId, bookingId) = await BookedAsync();
            await CancelAsync(bookingId);

            var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => UndoCancel.ExecuteAsync(new(bookingId, ByLink), default)));

            Assert.That(results, Is.All.TypeOf<UndoCancel.Result.Restored>());
            Assert.That((await TakenAsync(slotId), await SumOfPartiesAsync(slotId)), Is.EqualTo((1, 1)), $"round {round}");
        }
    }

    [Test]
    public async Task Without_the_lock_two_undos_take_the_places_twice() =>
        Assert.That(await BreaksAsync([Lock], async naive =>
        {
            var (slotId, bookingId) = await BookedAsync();
            await CancelAsync(bookingId);
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => new UndoCancel(naive, Clock, Site).ExecuteAsync(new(bookingId, ByLink), default)));
            return await TakenAsync(slotId) > 1;
        }), Is.True, "the test would see it");

    [Test]
    public async Task One_person_named_in_two_groups_at_once_goes_with_one()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (first, second) = (await GroupAsync(new(10, 0)), await GroupAsync(new(11, 0)));
            var email = $"ben{round}@example.org";

            var results = await Task.WhenAll(new[] { first, first, second }.Select(b => NameParticipant.ExecuteAsync(ToName(b, email), default)));

            Assert.That(await GoesAsync(email), Is.EqualTo(1), $"round {round}");
            Assert.That(results.Count(r => r is NameParticipant.Result.Named), Is.EqualTo(results[2] is NameParticipant.Result.Named ? 1 : 2), $"round {round}");
        }
    }

    [Test]
    public async Task Without_the_lock_on_the_person_only_the_constraint_keeps_her_from_two_groups()
    {
        await RunAsync("alter table participant drop constraint participant_no_overlap");
        var n = 0;
        Assert.That(await BreaksAsync([Lock], async naive =>
        {
            var (first, second, email) = (await GroupAsync(new(10, 0)), await GroupAsync(new(11, 0)), $"ben{n++}@example.org");
            await Rows.AddPersonAsync(email);
            await Task.WhenAll(new[] { first, second }.Select(b => new NameParticipant(naive, Clock, Site).ExecuteAsync(ToName(b, email), default)));
            return await GoesAsync(email) > 1;
        }), Is.True, "the test would see her in both");
    }

    [Test]
    public async Task Moves_criss_cross_leave_the_counters_true_and_never_deadlock()
    {
        var slots = new[] { await Rows.AddSlotAsync(4, start: new(9, 0)), await Rows.AddSlotAsync(4, start: new(10, 0)), await Rows.AddSlotAsync(4, start: new(14, 0)) };
        var seed = Environment.TickCount;
        TestContext.Out.WriteLine($"seed {seed}");
        var bookings = new List<Guid>();
        for (var i = 0; i < 9; i++)
        {
            bookings.Add(await BookAsync(slots[i % 3], await Rows.AddPersonAsync()));
        }

        await Task.WhenAll(bookings.Select((b, i) => WanderAsync(b, slots, new Random(seed + i))));

        foreach (var slot in slots)
        {
            Assert.That(await TakenAsync(slot), Is.EqualTo(await SumOfPartiesAsync(slot)).And.LessThanOrEqualTo(4));
        }
    }

    private async Task WanderAsync(Guid bookingId, Guid[] slots, Random dice)
    {
        for (var step = 0; step < Rounds * 2; step++)
        {
            if (await MoveBooking.ExecuteAsync(ToMove(bookingId, slots[dice.Next(3)]), default) is MoveBooking.Result.Moved moved)
            {
                bookingId = moved.BookingId;
            }
        }
    }

    /// <summary>Twenty tries with parts of the statements taken out.</summary>
    private async Task<bool> BreaksAsync(string[] parts, Func<Database, Task<bool>> attempt)
    {
        await using var naive = Database.Open(ConnectionString, sql => parts.Aggregate(sql, (s, part) => s.Replace(part, "", StringComparison.Ordinal)));
        for (var round = 0; round < 20; round++)
        {
            if (await attempt(naive))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<(Guid From, Guid To, Guid Moves, Guid Books)> LastPlaceAsync()
    {
        var from = await Rows.AddSlotAsync(day: TestSupport.Rows.Monday.AddDays(1));
        return (from, await Rows.AddSlotAsync(capacity: 1), await BookAsync(from, await Rows.AddPersonAsync()), await Rows.AddPersonAsync());
    }

    private async Task<(Guid SlotId, Guid BookingId)> BookedAsync()
    {
        var slotId = await Rows.AddSlotAsync();
        return (slotId, await BookAsync(slotId, await Rows.AddPersonAsync()));
    }

    private async Task<Guid> GroupAsync(TimeOnly start) => await BookAsync(await Rows.AddSlotAsync(start: start), await Rows.AddPersonAsync(), partySize: 3);

    private Task<long> GoesAsync(string email) => ReadAsync<long>(
        "select count(*) from participant join person using (person_id) where email = @email and status = 'confirmed'", new { email });
}
