using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>Somebody who asked, for the organisers: a name, and what she asked for. Topics and times are between partners.</summary>
/// <param name="Name">Or her address; "-" when erased.</param>
/// <param name="Capacity">Partners that she takes.</param>
/// <param name="IsThere">She looks on, and her structure takes part; else she left.</param>
/// <param name="IsExperienced">As it counts.</param>
/// <param name="Decided">What organisers said of it; null: nothing, history counts.</param>
/// <param name="Editions">Earlier ones of her structure.</param>
/// <param name="Partners">Pairs of hers that live.</param>
public sealed record PairingPerson(
    Guid OptInId, Guid OrganisationId, string Role, string Name, string OrganisationName, string Postcode, string Sector, string[] Languages, int Capacity,
    string SectorWish, bool IsOpenToOthers, bool IsThere, bool IsExperienced, bool? Decided, int Editions, int Partners)
{
    /// <summary>By role, structure and name.</summary>
    internal static Task<IReadOnlyList<PairingPerson>> ListAsync(Tx tx, Guid editionId, CancellationToken ct) =>
        tx.ListAsync<PairingPerson>(List, new { editionId }, ct);

    private const string List = $"""
        select a.pairing_opt_in_id as opt_in_id, a.organisation_id, a.role, coalesce(p.name, p.email, '-') as name, o.name as organisation_name, o.postcode, o.sector,
               a.languages, a.capacity, a.sector_wish, a.is_open_to_others, {PairingPool.IsThere} as is_there,
               coalesce(x.is_experienced, n.editions > 0) as is_experienced, x.is_experienced as decided, n.editions,
               (select count(*)::int from pair_member m where m.opt_in_id = a.pairing_opt_in_id and m.is_live) as partners
          from pairing_opt_in a
          join edition e on e.edition_id = a.edition_id
          join person p on p.person_id = a.person_id
          join organisation o on o.organisation_id = a.organisation_id
          left join pairing_experience x on x.edition_id = a.edition_id and x.organisation_id = a.organisation_id
         cross join lateral (select {PairingPool.EarlierEditions} as editions) n
         where a.edition_id = @editionId
         order by a.role, o.name, name, a.pairing_opt_in_id
        """;
}
