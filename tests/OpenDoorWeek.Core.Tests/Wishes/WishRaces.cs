using Npgsql;
using NUnit.Framework;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Wishes;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Wishes;

/// <summary>Two windows of one visitor, and a phase that ends while a list is being sent; for each a control with the lock taken out.</summary>
[Category("Races"), NonParallelizable, HoldsTheMachine]
public sealed class WishRaces : WishTest
{
    private static int Rounds => LongForm.Of(5, 50);

    [Test]
    public async Task Two_windows_that_move_a_wish_at_once_change_the_list_once()
    {
        var slots = await WishAsync(5);
        for (var round = 0; round < Rounds; round++)
        {
            var (version, order) = ((await ReadListAsync()).List!.Version, (await OrderAsync()).ToList());

            var results = await Task.WhenAll(MoveAsync(order[4], 1, version), MoveAsync(order[3], 2, version));

            Assert.That(results.Count(r => r is MoveWish.Result.Moved), Is.EqualTo(1), $"round {round}");
            Assert.That(await OrderAsync(), Is.EquivalentTo(slots));
            Assert.That((await ReadListAsync()).List!.Version, Is.EqualTo(version + 1));
        }
    }

    [Test]
    public async Task Without_the_lock_two_windows_both_change_what_they_saw()
    {
        IsWithoutLock = true;
        await WishAsync(5);
        Assert.That(await BreaksAsync("for no key update", async naive =>
        {
            var (version, order) = ((await ReadListAsync()).List!.Version, (await OrderAsync()).ToList());
            try
            {
                var results = await Task.WhenAll(MoveAsync(order[4], 1, version, naive), MoveAsync(order[3], 2, version, naive));
                return results.All(r => r is MoveWish.Result.Moved);
            }
            catch (Exception torn) when (torn is PostgresException or BusyException)
            {
                return true;
            }
        }), Is.True, "the test would see it");
    }

    [Test]
    public async Task A_button_pressed_in_two_windows_at_once_makes_one_list_and_one_wish()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (slot, person) = (await AddSlotAsync(), await Rows.AddPersonAsync());

            var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AddAsync(slot, person)));

            Assert.That(results, Is.All.EqualTo(new AddWish.Result.Added(Slug, 1)), $"round {round}");
        }
    }

    [Test]
    public async Task A_list_sent_in_two_windows_at_once_is_mailed_once()
    {
        await WishAsync(3);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendAsync()));
        Assert.That(await MailsAsync(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_list_is_not_sent_any_more_once_an_organiser_has_ended_the_phase()
    {
        await WishAsync(3);
        var version = (await ReadListAsync()).List!.Version;
        await using var organiser = await EndPhaseAsync();

        var sending = SendAsync(version: version);
        await organiser.Transaction.CommitAsync();

        Assert.That(await sending, Is.EqualTo(new SendWishes.Result.Refused(new WishRefusal.NotNow(new PhaseGate.Over(Clock.Now)))));
    }

    [Test]
    public async Task Without_the_lock_a_list_would_be_sent_while_the_phase_is_being_ended()
    {
        await WishAsync(3);
        await using var naive = Database.Open(ConnectionString, sql => sql.Replace("for share", "", StringComparison.Ordinal));
        await using var organiser = await EndPhaseAsync();
        Assert.That(await SendAsync(db: naive), Is.TypeOf<SendWishes.Result.Sent>());
        await organiser.Transaction.CommitAsync();
        Assert.That((await ReadListAsync()).IsOpen, Is.False, "and the phase had ended before");
    }

    /// <summary>An organiser who has changed the phases, and not committed yet.</summary>
    private async Task<Ending> EndPhaseAsync()
    {
        var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand("select edition_id from edition where slug = 'zuid-2026' for no key update; update edition_phase set closes_at = @now where phase = 'wishes'", connection, transaction);
        command.Parameters.AddWithValue("now", Clock.Now.UtcDateTime);
        await command.ExecuteNonQueryAsync();
        return new(connection, transaction);
    }

    private sealed record Ending(NpgsqlConnection Connection, NpgsqlTransaction Transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Transaction.DisposeAsync();
            await Connection.DisposeAsync();
        }
    }

    private async Task<bool> BreaksAsync(string part, Func<Database, Task<bool>> attempt)
    {
        await using var naive = Database.Open(ConnectionString, sql => sql.Replace(part, "", StringComparison.Ordinal));
        for (var round = 0; round < 20; round++)
        {
            if (await attempt(naive))
            {
                return true;
            }
        }

        return false;
    }
}
