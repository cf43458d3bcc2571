using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Demand;

/// <summary>Demand against supply of an edition: by zone and sector, and visit by visit, in the zones of who looks.</summary>
public sealed class ReadDemand(Database db)
{
    /// <param name="By">Sees her zones.</param>
    /// <param name="Slug">Of the edition.</param>
    public sealed record Request(OrganiserScope By, string Slug);

    /// <summary>One sector of one zone.</summary>
    /// <param name="Slots">Visits.</param>
    /// <param name="Places">Of them all.</param>
    /// <param name="Wishes">Of lists that were sent.</param>
    /// <param name="People">On them, groups counted whole.</param>
    public sealed record Cell(string ZoneCode, string Sector, int Slots, int Places, int Wishes, int People);

    /// <param name="Lists">That were sent in the whole edition.</param>
    /// <param name="Slots">By start.</param>
    public sealed record Result(int Lists, IReadOnlyList<SlotDemand> Slots)
    {
        /// <summary>From north to west as the zones come, then by sector.</summary>
        public IReadOnlyList<Cell> Cells =>
        [
            .. Slots.GroupBy(s => (s.ZoneCode, s.Sector))
                .Select(g => new Cell(g.Key.ZoneCode, g.Key.Sector, g.Count(), g.Sum(s => s.Capacity), g.Sum(s => s.Wishes), g.Sum(s => s.People)))
                .OrderBy(c => c.ZoneCode, StringComparer.Ordinal).ThenBy(c => c.Sector, StringComparer.Ordinal),
        ];

        /// <summary>Most people for each place first.</summary>
        public IEnumerable<SlotDemand> MostAsked => Slots.OrderByDescending(s => (double)s.People / s.Capacity).ThenBy(s => s.StartsAt);
    }

    public async Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var args = new { OrganiserId = request.By.PersonId, request.Slug };
        return new(await db.FindAsync<int>(CountLists, args, ct), await db.ListAsync<SlotDemand>(List, args, ct));
    }

    private const string CountLists = """
        select count(*)::int
          from wish_list l
          join edition e on e.edition_id = l.edition_id
         where e.slug = @Slug
           and l.submitted_at is not null
        """;

    private const string List = $"""
        {SlotDemand.Select}
           and e.slug = @Slug
           and {OrganiserScope.Sql}
         order by s.starts_at, o.name, s.slot_id
        """;
}
