namespace OpenDoorWeek.Core.Organisers;

/// <summary>Who acts as organiser, and where: all zones, or the given ones. What lies elsewhere does not exist for her (404).</summary>
/// <remarks>
/// Use cases take it in their request, and their SQL asks the table again, so that a role removed a moment ago counts no more:
/// <c>exists (select 1 from organiser g where g.person_id = @PersonId and (g.zone_code is null or g.zone_code = o.zone_code))</c>.
/// </remarks>
/// <param name="PersonId">Actor of what she does, in the audit too.</param>
/// <param name="Zones">Codes in alphabetical order; null: all zones.</param>
public sealed record OrganiserScope(Guid PersonId, IReadOnlyList<string>? Zones)
{
    /// <summary>A condition over organisation <c>o</c>, with the parameter <c>@OrganiserId</c>.</summary>
    internal const string Sql = """
        exists (select 1 from organiser g where g.person_id = @OrganiserId and (g.zone_code is null or g.zone_code = o.zone_code))
        """;

    public bool IsAll => Zones is null;

    /// <param name="zone">Code, such as "CW".</param>
    public bool Covers(string zone) => Zones is null || Zones.Contains(zone);

    /// <param name="zones">Codes; null: all zones, which only one with all zones covers.</param>
    public bool Covers(IReadOnlyList<string>? zones) => Zones is null || zones?.All(Zones.Contains) == true;
}
