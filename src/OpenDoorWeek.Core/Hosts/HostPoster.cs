using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>What stands on the poster of a host.</summary>
/// <param name="Code">Its short address ends in it.</param>
/// <param name="ProgrammeOpensAt">From then on the address shows its visits; null: never.</param>
public sealed record HostPoster(
    Guid HostId, string Code, string Status, string Name, string Sector, string Street, string Postcode, string PlaceNl, string PlaceFr,
    string ZoneCode, string ZoneNl, string ZoneFr, string ZoneEn,
    string EditionSlug, string EditionNl, string EditionFr, string EditionEn, DateOnly FirstDay, DateOnly LastDay, DateTimeOffset? ProgrammeOpensAt)
{
    /// <summary>Of its visits that everybody may see, by start.</summary>
    public IReadOnlyList<Moment> Moments { get; init; } = [];

    public Text Zone => new(ZoneNl, ZoneFr, ZoneEn);

    public Text Edition => new(EditionNl, EditionFr, EditionEn);

    /// <summary>A poster whose address leads nowhere is not printed.</summary>
    public bool IsAccepted => Status == "accepted";

    public sealed record Moment(Guid HostId, DateOnly LocalDate, TimeOnly LocalStart, TimeOnly LocalEnd);

    /// <param name="db">Read only.</param>
    /// <param name="sql"><see cref="Select"/> with its condition.</param>
    /// <param name="args">Of that condition.</param>
    /// <param name="ct">Stops the queries.</param>
    internal static async Task<IReadOnlyList<HostPoster>> ListAsync(Database db, string sql, object args, CancellationToken ct)
    {
        var posters = await db.ListAsync<HostPoster>(sql, args, ct);
        var hostIds = posters.Select(p => p.HostId).ToArray();
        var moments = (await db.ListAsync<Moment>(ListMoments, new { hostIds }, ct)).ToLookup(m => m.HostId);
        return [.. posters.Select(p => p with { Moments = [.. moments[p.HostId]] })];
    }

    /// <summary>Everything but the condition, over host <c>h</c> and organisation <c>o</c>.</summary>
    internal const string Select = """
        select h.host_id, h.code, h.status, o.name, o.sector, o.street, o.postcode, pl.name_nl as place_nl, pl.name_fr as place_fr,
               o.zone_code, z.name_nl as zone_nl, z.name_fr as zone_fr, z.name_en as zone_en,
               e.slug as edition_slug, e.name_nl as edition_nl, e.name_fr as edition_fr, e.name_en as edition_en, e.first_day, e.last_day,
               p.opens_at as programme_opens_at
          from host h
          join edition e on e.edition_id = h.edition_id
          join organisation o on o.organisation_id = h.organisation_id
          join place pl on pl.postcode = o.postcode
          join zone z on z.zone_code = o.zone_code
          left join edition_phase p on p.edition_id = e.edition_id and p.phase = 'programme'
        """;

    private const string ListMoments = $"""
        select s.host_id, s.local_date, s.local_start, s.local_end
          from slot s
          join host h on h.host_id = s.host_id
         where s.host_id = any(@hostIds)
           and s.status = 'published'
           and {NarrowerVisibility.Sql} = 'public'
         order by s.starts_at, s.slot_id
        """;
}
