using System.Text.Json;
using Dapper;
using Npgsql;

namespace OpenDoorWeek.Web.Tests.History;

/// <summary>Has the database itself write down each change of a row, by triggers of which the service knows nothing.</summary>
/// <remarks>
/// What was rolled back leaves nothing. A transaction holds its locks until its end, so of two that change the same slot or person the one
/// whose last row has the lower number went first: in that order the history is replayed.
/// </remarks>
internal sealed class Recorder(NpgsqlDataSource source)
{
    private static readonly JsonSerializerOptions SnakeCase = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private static readonly Dictionary<string, Type> Kinds = new()
    {
        ["slot"] = typeof(SlotRow),
        ["booking"] = typeof(BookingRow),
        ["participant"] = typeof(ParticipantRow),
        ["waiting_entry"] = typeof(EntryRow),
        ["waiting_offer"] = typeof(OfferRow),
        ["outbox"] = typeof(MailRow),
        ["audit"] = typeof(AuditRow),
        ["person"] = typeof(PersonRow),
    };

    public Task InstallAsync() => RunAsync(Install);

    /// <summary>Forgets what was recorded.</summary>
    public Task ClearAsync() => RunAsync("truncate recorded");

    /// <summary>Everything recorded since, in the order in which it was committed.</summary>
    public async Task<IReadOnlyList<Transaction>> ReadAsync()
    {
        await using var connection = await source.OpenConnectionAsync();
        var rows = await connection.QueryAsync<Row>("select n, xid::text as xid, relation, was::text as was, is_now::text as is_now from recorded order by n");
        return
        [
            .. rows.GroupBy(r => r.Xid).OrderBy(t => t.Last().N)
                .Select(t => new Transaction(t.Key, [.. t.Select(r => new Change(Read(r.Relation, r.Was), Read(r.Relation, r.IsNow)!))])),
        ];
    }

    private static object? Read(string relation, string? json) => json is null ? null : JsonSerializer.Deserialize(json, Kinds[relation], SnakeCase);

    private async Task RunAsync(string sql)
    {
        await using var connection = await source.OpenConnectionAsync();
        await connection.ExecuteAsync(sql);
    }

    private sealed record Row(long N, string Xid, string Relation, string? Was, string IsNow);

    // Of mails what counts besides is whether they wait: who waits to be told of a change is told of the next one by the same mail.
    private const string Install = """
        create unlogged table recorded (
          n        bigint generated always as identity primary key,
          xid      xid8 not null default pg_current_xact_id(),
          relation text not null,
          was      jsonb,
          is_now   jsonb not null
        );
        create function record_change() returns trigger language plpgsql as $$
        begin
          if tg_op = 'INSERT' then
            insert into recorded (relation, is_now) values (tg_table_name, to_jsonb(new));
          elsif old is distinct from new then
            insert into recorded (relation, was, is_now) values (tg_table_name, to_jsonb(old), to_jsonb(new));
          end if;
          return null;
        end $$;
        create trigger recorded after insert or update on slot for each row execute function record_change();
        create trigger recorded after insert or update on booking for each row execute function record_change();
        create trigger recorded after insert or update on participant for each row execute function record_change();
        create trigger recorded after insert or update on waiting_entry for each row execute function record_change();
        create trigger recorded after insert or update on waiting_offer for each row execute function record_change();
        create trigger recorded after insert on outbox for each row execute function record_change();
        create trigger recorded_state after update on outbox for each row when (old.state is distinct from new.state) execute function record_change();
        create trigger recorded after insert on person for each row execute function record_change();
        create trigger recorded after insert on audit for each row execute function record_change();
        """;
}
