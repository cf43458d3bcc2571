using Dapper;
using Npgsql;

namespace OpenDoorWeek.Web.Tests.History;

/// <summary>What must hold of the rows as they stand while nobody does anything; each query finds what is wrong.</summary>
internal static class AtRest
{
    /// <param name="source">Of the database.</param>
    /// <param name="editionId">The world that lives now; earlier ones are over.</param>
    public static async Task<IReadOnlyList<string>> CheckAsync(NpgsqlDataSource source, Guid editionId)
    {
        await using var connection = await source.OpenConnectionAsync();
        var complaints = new List<string>();
        foreach (var (kind, sql) in Queries)
        {
            complaints.AddRange((await connection.QueryAsync<string>(sql, new { editionId })).Select(found => $"{kind}: at rest: {found}"));
        }

        return complaints;
    }

    private static readonly (string Kind, string Sql)[] Queries =
    [
        ("counter", """
            select s.slot_id || ' counts ' || s.taken || ' and has ' || coalesce(sum(b.party_size), 0)
              from slot s
              left join booking b on b.slot_id = s.slot_id and b.status in ('held', 'offered', 'confirmed')
             where s.edition_id = @editionId
             group by s.slot_id
            having s.taken <> coalesce(sum(b.party_size), 0)
            """),
        ("overbooked", """
            select s.slot_id || ' has ' || s.capacity || ' places and ' || sum(b.party_size) || ' people'
              from slot s
              join booking b on b.slot_id = s.slot_id and b.status in ('held', 'offered', 'confirmed')
             where s.edition_id = @editionId
             group by s.slot_id
            having sum(b.party_size) > s.capacity
            """),
        ("overlap", """
            select a.person_id || ' is at ' || a.slot_id || ' and ' || b.slot_id
              from participant a
              join participant b on b.person_id = a.person_id and b.participant_id > a.participant_id and b.status = 'confirmed'
              join slot s on s.slot_id = a.slot_id
              join slot t on t.slot_id = b.slot_id
             where a.status = 'confirmed'
               and s.edition_id = @editionId
               and s.local_date = t.local_date
               and s.local_start < t.local_end
               and t.local_start < s.local_end
            """),
        ("status", """
            select 'booking ' || b.booking_id || ' of ' || b.party_size || ' has ' || count(t.participant_id) || ' named'
              from slot s
              join booking b on b.slot_id = s.slot_id
              left join participant t on t.booking_id = b.booking_id and t.status = 'confirmed'
             where s.edition_id = @editionId
               and b.status = 'confirmed'
             group by b.booking_id
            having count(t.participant_id) not between 1 and b.party_size
            """),
        ("status", """
            select 'participant ' || t.participant_id || ' takes part in a booking that is ' || b.status
              from participant t
              join booking b on b.booking_id = t.booking_id
             where t.status = 'confirmed'
               and (b.status <> 'confirmed' or b.slot_id <> t.slot_id)
            """),
        ("status", """
            select 'booking ' || b.booking_id || ' is offered to nobody'
              from booking b
             where b.status = 'offered'
               and not exists (select 1 from waiting_offer o where o.booking_id = b.booking_id and o.status = 'open')
            """),
        ("status", """
            select 'offer ' || o.offer_id || ' is open and its places are ' || b.status
              from waiting_offer o
              join booking b on b.booking_id = o.booking_id
             where o.status = 'open'
               and b.status <> 'offered'
            """),
        ("deadlock", "select 'PostgreSQL had to break ' || deadlocks from pg_stat_database where datname = current_database() and deadlocks > 0"),
        ("answer", "select 'the form ' || key || ' was taken and never answered' from idempotency_key where answer is null"),
    ];
}
