namespace OpenDoorWeek.Core.Hosts;

/// <summary>Who acts for a host: a contact of its organisation, or an organiser of its zone.</summary>
/// <remarks>Each use case joins on it, so a page that asks for another's host finds none.</remarks>
/// <param name="PersonId">The signed-in person.</param>
/// <param name="MayOrganise">She gave her second factor in this session, so that her zones count; false: only what she is contact of.</param>
public sealed record HostActor(Guid PersonId, bool MayOrganise)
{
    /// <summary>A condition over organisation <c>o</c>, with the parameters <c>@PersonId</c> and <c>@MayOrganise</c>.</summary>
    internal const string Sql = """
        (exists (select 1 from organisation_contact a where a.organisation_id = o.organisation_id and a.person_id = @PersonId)
             or @MayOrganise
                and exists (select 1 from organiser r where r.person_id = @PersonId and (r.zone_code is null or r.zone_code = o.zone_code)))
        """;
}
