using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Editions;

/// <summary>What other initiatives do around the week of an edition. Public agendas: no person's secret.</summary>
public sealed class ListOtherEvents(Database db)
{
    /// <returns>By day; empty also for an edition that does not exist.</returns>
    public Task<IReadOnlyList<OtherEvent>> ExecuteAsync(string slug, CancellationToken ct) => db.ListAsync<OtherEvent>(List, new { slug }, ct);

    private const string List = """
        select o.other_event_id, o.title, o.place, o.first_day, o.last_day, o.local_start, o.local_end, o.source_key is not null as is_from_file
          from other_event o
          join edition e on e.edition_id = o.edition_id
         where e.slug = @slug
         order by o.first_day, o.local_start nulls first, o.title
        """;
}
