using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>What one reads before registering: for which week, until when, and which of one's organisations may take part.</summary>
public sealed class ReadStart(Database db, TimeProvider clock)
{
    /// <param name="Slug">Of the edition.</param>
    /// <param name="PersonId">Null: not signed in.</param>
    public sealed record Request(string Slug, Guid? PersonId);

    /// <param name="ZoneCodes">Of the zones that take part.</param>
    /// <param name="Zones">Their names.</param>
    /// <param name="WhyNot">Null: one may register now.</param>
    /// <param name="Organisations">Those that the person is contact of.</param>
    public sealed record Result(
        string Slug, Text Edition, DateOnly FirstDay, DateOnly LastDay, IReadOnlyList<string> ZoneCodes, IReadOnlyList<Text> Zones,
        string ContactPhone, RegistrationPhase Phase, HostRefusal? WhyNot, IReadOnlyList<Organisation> Organisations);

    /// <param name="HostId">Null: takes no part in this edition yet.</param>
    public sealed record Organisation(Guid OrganisationId, string Name, Guid? HostId, string? Status);

    /// <returns>Null: no edition of this name.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await db.FindAsync<Row>(FindEdition, new { request.Slug }, ct) is not { } row)
        {
            return null;
        }

        var zones = await db.ListAsync<ZoneRow>(ListZones, new { row.EditionId }, ct);
        var own = request.PersonId is { } personId ? await db.ListAsync<Organisation>(ListOwn, new { row.EditionId, personId }, ct) : [];
        var phase = new RegistrationPhase(row.OpensAt, row.ClosesAt);
        return new(request.Slug, new(row.NameNl, row.NameFr, row.NameEn), row.FirstDay, row.LastDay, [.. zones.Select(z => z.ZoneCode)],
            [.. zones.Select(z => new Text(z.NameNl, z.NameFr, z.NameEn))], zones.Count > 0 ? zones[0].ContactPhone : "", phase, phase.Refuse(now), own);
    }

    private sealed record Row(
        Guid EditionId, string NameNl, string NameFr, string NameEn, DateOnly FirstDay, DateOnly LastDay, DateTimeOffset? OpensAt, DateTimeOffset? ClosesAt);

    private sealed record ZoneRow(string ZoneCode, string NameNl, string NameFr, string NameEn, string ContactPhone);

    private const string FindEdition = """
        select e.edition_id, e.name_nl, e.name_fr, e.name_en, e.first_day, e.last_day, f.opens_at, f.closes_at
          from edition e
          left join edition_phase f on f.edition_id = e.edition_id and f.phase = 'hosts-register'
         where e.slug = @Slug
        """;

    private const string ListZones = """
        select z.zone_code, z.name_nl, z.name_fr, z.name_en, ez.contact_phone
          from edition_zone ez
          join zone z on z.zone_code = ez.zone_code
         where ez.edition_id = @EditionId
         order by array_position(array['N', 'NE', 'SE', 'S', 'CW'], z.zone_code)
        """;

    private const string ListOwn = """
        select o.organisation_id, o.name, h.host_id, h.status
          from organisation_contact c
          join organisation o on o.organisation_id = c.organisation_id
          left join host h on h.organisation_id = o.organisation_id and h.edition_id = @EditionId
         where c.person_id = @personId
         order by o.name
        """;
}
