using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Organisers;

/// <summary>What a person may act on as organiser; asked at every request, so that a role that is removed ends at once.</summary>
public sealed class FindOrganiser(Database db)
{
    /// <param name="PersonId">Signed in.</param>
    /// <param name="EditionSlug">The edition that the page is about; null: none.</param>
    public sealed record Request(Guid PersonId, string? EditionSlug);

    /// <param name="Scope">Her zones.</param>
    /// <param name="HasWholeEdition">Her zones hold every zone of the edition; without an edition: she has all zones.</param>
    /// <param name="NeedsCodes">She has a second factor and has not got her recovery codes yet: these come first.</param>
    public sealed record Result(OrganiserScope Scope, bool HasWholeEdition, bool NeedsCodes);

    /// <returns>Null: no organiser.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var row = await db.FindAsync<Row>(Find, new { request.PersonId, request.EditionSlug }, ct);
        if (row is null)
        {
            return null;
        }

        var scope = new OrganiserScope(request.PersonId, row.HasAll ? null : row.Zones);
        return new(scope, scope.IsAll || (row.ZonesOfEdition is { Length: > 0 } zones && scope.Covers(zones)), row.NeedsCodes);
    }

    private sealed record Row(bool HasAll, string[] Zones, string[]? ZonesOfEdition, bool NeedsCodes);

    private const string Find = """
        select bool_or(g.zone_code is null) as has_all,
               array_remove(array_agg(g.zone_code order by g.zone_code), null) as zones,
               (select array_agg(z.zone_code)
                  from edition e
                  join edition_zone z using (edition_id)
                 where e.slug = @EditionSlug::text) as zones_of_edition,
               exists (select 1 from second_factor f where f.person_id = g.person_id and f.recovery_made_at is null) as needs_codes
          from organiser g
         where g.person_id = @PersonId
         group by g.person_id
        """;
}
