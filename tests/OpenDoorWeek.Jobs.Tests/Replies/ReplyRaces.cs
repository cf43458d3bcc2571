using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Jobs.Replies;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests.Replies;

/// <summary>Her calendar says no while something else happens to the same visit; and a control that breaks it with the lock taken out.</summary>
[Category("Races"), NonParallelizable, HoldsTheMachine]
public sealed class ReplyRaces : ReplyTest
{
    private static int Rounds => LongForm.Of(5, 50);

    [Test]
    public async Task Two_nodes_that_read_the_same_mails_decide_each_once()
    {
        var bookings = new List<Guid>();
        for (var n = 0; n < 12; n++)
        {
            bookings.Add((await BookedAsync(email: $"ada{n}@wijkpunt.example")).BookingId);
            await DeliverAsync((await AnswerAsync(bookings[n], "DECLINED")).Of(ClientMail.Clients[n % 5]));
        }

        var counts = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => NewReader().ExecuteAsync(default)));

        Assert.That(counts.Sum(c => c["applied"]), Is.EqualTo(12));
        Assert.That(counts.Sum(c => c["left"]), Is.Zero);
        Assert.That(await ReadAsync<string>("select count(*) || ' ' || (select count(*) from outbox where kind = 'booking.cancelled') || ' ' || (select sum(taken) from slot) from reply"), Is.EqualTo("12 12 0"));
        Assert.That(Lying(), Has.Length.EqualTo(12).And.All.StartsWith("cur/"));
    }

    [Test]
    public async Task Declining_while_she_moves_online_ends_one_way_and_leaves_the_counters_true()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (from, to, declines, moves) = await MovingAsync(Db, round);

            await Task.WhenAll(declines(), moves());

            Assert.That(await IsTrueAsync(from, to), Is.True, $"round {round}");
        }
    }

    [Test]
    public async Task Without_the_lock_a_place_is_freed_twice_or_she_is_gone_and_there()
    {
        await RunAsync("alter table slot drop constraint slot_taken_within_capacity");
        await using var naive = Database.Open(ConnectionString, sql => sql.Replace("for no key update", "", StringComparison.Ordinal));
        var broken = false;
        for (var round = 0; round < 20 && !broken; round++)
        {
            var (from, to, declines, moves) = await MovingAsync(naive, round);
            try
            {
                await Task.WhenAll(declines(), moves());
                broken = !await IsTrueAsync(from, to);
            }
            catch (Exception torn) when (torn is ArgumentOutOfRangeException or InvalidOperationException or NullReferenceException or Npgsql.PostgresException or BusyException)
            {
                broken = true;
            }
        }

        Assert.That(broken, Is.True, "the test would see it");
    }

    private async Task<(Guid From, Guid To, Func<Task> Declines, Func<Task> Moves)> MovingAsync(Database db, int round)
    {
        var booked = await BookedAsync(capacity: 3, email: $"ada{round}@wijkpunt.example", start: new(9, 0));
        var to = await Rows.AddSlotAsync(3, start: new(14, 0));
        var mail = IncomingReader.Read((await AnswerAsync(booked.BookingId, "DECLINED")).Of("gmail"));
        return (booked.SlotId, to, () => TakeReply(db).ExecuteAsync(mail, default), () => new MoveBooking(db, Clock, Site).ExecuteAsync(new(booked.BookingId, to, new(null, 1), false, false, Guid.NewGuid()), default));
    }

    private Task<bool> IsTrueAsync(Guid from, Guid to) => ReadAsync<bool>(
        """
        select bool_and(s.taken = (select coalesce(sum(b.party_size), 0) from booking b where b.slot_id = s.slot_id and b.status = 'confirmed'))
               and bool_and(s.taken = (select count(*) from participant t where t.slot_id = s.slot_id and t.status = 'confirmed'))
          from slot s
         where s.slot_id in (@from, @to)
        """,
        new { from, to });
}
