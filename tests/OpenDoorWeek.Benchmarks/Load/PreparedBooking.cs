using System.Globalization;
using Npgsql;

namespace OpenDoorWeek.Benchmarks.Load;

/// <summary>The statements of a booking on one connection: prepared once, sent in the round trips of the product.</summary>
internal sealed class PreparedBooking : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;
    private readonly List<NpgsqlBatch> trips;
    private readonly Dictionary<string, List<NpgsqlParameter>> values = new() { ["person"] = [], ["slot"] = [], ["booking"] = [] };
    private bool isPrepared;

    public PreparedBooking(NpgsqlConnection connection, BookingScript script)
    {
        this.connection = connection;
        trips = [.. script.Trips.Select(Batch)];
    }

    public async Task BookAsync(Turn turn)
    {
        Set("person", turn.Person);
        Set("slot", turn.Slot);
        Set("booking", turn.Number);
        await PrepareAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var trip in trips)
        {
            await trip.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var trip in trips)
        {
            await trip.DisposeAsync();
        }
    }

    private async Task PrepareAsync()
    {
        foreach (var trip in isPrepared ? [] : trips)
        {
            await trip.PrepareAsync();
        }

        isPrepared = true;
    }

    private NpgsqlBatch Batch(IReadOnlyList<string> statements)
    {
        var batch = new NpgsqlBatch(connection);
        foreach (var sql in statements)
        {
            var command = new NpgsqlBatchCommand(sql);
            foreach (var (name, all) in values.Where(v => sql.Contains($":{v.Key}::", StringComparison.Ordinal)))
            {
                all.Add(command.Parameters.Add(new NpgsqlParameter(name, "")));
            }

            batch.BatchCommands.Add(command);
        }

        return batch;
    }

    private void Set(string name, int number) => values[name].ForEach(p => p.Value = (LoadWeek.Digits + number).ToString(CultureInfo.InvariantCulture));
}
