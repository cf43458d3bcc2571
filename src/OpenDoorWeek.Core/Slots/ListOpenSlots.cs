using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Slots;

/// <summary>The visits of a host that this reader may see. Those of the batch are in no list.</summary>
public sealed class ListOpenSlots(Database db, TimeProvider clock)
{
    /// <param name="HostId">Of an accepted host; another one has no visits to see.</param>
    /// <param name="IsSignedIn">Opens the visits for professionals.</param>
    public sealed record Request(Guid HostId, bool IsSignedIn);

    /// <param name="Slots">By start; those that are over too.</param>
    /// <param name="Now">When this was read.</param>
    public sealed record Result(IReadOnlyList<ListedSlot> Slots, DateTimeOffset Now);

    public async Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return new(await db.ListAsync<ListedSlot>(List, new { request.HostId, request.IsSignedIn, now }, ct), now);
    }

    private const string List = $"""
        select s.slot_id, s.local_date, s.local_start, s.local_end, s.starts_at, s.capacity,
               {PlacesLeft.Sql} as places_left,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'nl') as title_nl,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'fr') as title_fr,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'en') as title_en,
               s.format,
               array(select l.language from slot_language l where l.slot_id = s.slot_id
                      order by array_position(array['nl', 'fr', 'en'], l.language), l.language) as languages,
               array(select u.support from slot_support u where u.slot_id = s.slot_id order by u.support) as supports
          from slot s
          join host h on h.host_id = s.host_id
          join edition_phase p on p.edition_id = s.edition_id and p.phase = 'programme'
         where s.host_id = @HostId
           and s.status = 'published'
           and h.status = 'accepted'
           and p.opens_at <= @now
           and ({NarrowerVisibility.Sql} = 'public' or ({NarrowerVisibility.Sql} = 'professionals' and @IsSignedIn))
         order by s.starts_at, s.slot_id
        """;
}
