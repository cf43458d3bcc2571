using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>What the database says of buddies and mentors of an edition at one instant: ids and facts, no name. Each list in the order of its ids.</summary>
internal sealed record PairingPool(
    IReadOnlyList<PairingPool.Place> Places, IReadOnlyList<PairingPool.Seeker> Seekers, IReadOnlyList<PairingPool.LivePair> Live,
    IReadOnlyList<PairingPool.Two> Former, IReadOnlyList<PairingPool.Rule> Rules)
{
    public sealed record Place(string Postcode, int TileColumn, int TileRow);

    /// <summary>Somebody who asked, is still there, and whose structure still takes part.</summary>
    /// <param name="Capacity">Partners that she takes at once.</param>
    /// <param name="SectorWish"><c>any</c>, <c>same</c> or <c>other</c>.</param>
    /// <param name="IsExperienced">Her structure took part before, or the organiser says so.</param>
    /// <param name="Editions">Earlier ones of her structure.</param>
    public sealed record Seeker(
        Guid OptInId, Guid PersonId, Guid OrganisationId, string Role, string Postcode, string Sector, string[] Languages, int Capacity, string SectorWish,
        bool IsOpenToOthers, bool IsExperienced, int Editions);

    /// <param name="Members">Their opt-ins, whether still there or not.</param>
    public sealed record LivePair(Guid PairId, bool IsTrio, Guid[] Members);

    /// <summary>Opt-ins of this edition whose people were in one pair before, in whatever edition, and did not both ask for each other again.</summary>
    /// <param name="One">The smaller id.</param>
    public sealed record Two(Guid One, Guid Other);

    /// <param name="One">Mentor, or the buddy with the smaller id.</param>
    /// <param name="IsTogether">Else apart.</param>
    public sealed record Rule(Guid RuleId, Guid One, Guid Other, bool IsTogether);

    /// <param name="tx">With the edition held, or of repeatable reads: all of this is of one instant.</param>
    /// <param name="editionId">The edition.</param>
    public static async Task<PairingPool> ReadAsync(Tx tx, Guid editionId, CancellationToken ct)
    {
        var of = new { editionId };
        return new(
            await tx.ListAsync<Place>(ListPlaces, of, ct),
            await tx.ListAsync<Seeker>(ListSeekers, of, ct),
            await tx.ListAsync<LivePair>(ListLive, of, ct),
            await tx.ListAsync<Two>(ListFormer, of, ct),
            await tx.ListAsync<Rule>(ListRules, of, ct));
    }

    /// <summary>Condition on opt-in <c>a</c> with person <c>p</c>: she looks for a partner, or has one, and still is contact of a structure that takes part.</summary>
    public const string IsThere = """
        a.ended_at is null
           and p.email is not null
           and exists (select 1 from host h where h.edition_id = a.edition_id and h.organisation_id = a.organisation_id and h.status <> 'withdrawn')
           and exists (select 1 from organisation_contact c where c.organisation_id = a.organisation_id and c.person_id = a.person_id)
        """;

    /// <summary>Of edition <c>e</c> and organisation <c>o</c>: earlier editions in whose programme it stood.</summary>
    public const string EarlierEditions = """
        (select count(*)::int
                  from host b
                  join edition f on f.edition_id = b.edition_id
                 where b.organisation_id = o.organisation_id
                   and b.status = 'accepted'
                   and f.last_day < e.first_day)
        """;

    private const string ListPlaces = """
        select postcode, tile_column, tile_row
          from place
         order by postcode
        """;

    private const string ListSeekers = $"""
        select a.pairing_opt_in_id as opt_in_id, a.person_id, a.organisation_id, a.role, o.postcode, o.sector,
               array(select l.language from unnest(a.languages) as l (language) order by l.language) as languages,
               a.capacity, a.sector_wish, a.is_open_to_others, coalesce(x.is_experienced, n.editions > 0) as is_experienced, n.editions
          from pairing_opt_in a
          join edition e on e.edition_id = a.edition_id
          join person p on p.person_id = a.person_id
          join organisation o on o.organisation_id = a.organisation_id
          left join pairing_experience x on x.edition_id = a.edition_id and x.organisation_id = a.organisation_id
         cross join lateral (select {EarlierEditions} as editions) n
         where a.edition_id = @editionId
           and {IsThere}
         order by a.pairing_opt_in_id
        """;

    private const string ListLive = """
        select p.pair_id, p.is_trio, array(select m.opt_in_id from pair_member m where m.pair_id = p.pair_id order by m.opt_in_id) as members
          from pair p
         where p.edition_id = @editionId
           and p.is_live
         order by p.pair_id
        """;

    // A third who leaves a trio does not part the two others; two who became three were not parted.
    private const string ListFormer = """
        select distinct a.pairing_opt_in_id as one, b.pairing_opt_in_id as other
          from pairing_opt_in a
          join pairing_opt_in x on x.person_id = a.person_id
          join pair_member m on m.opt_in_id = x.pairing_opt_in_id
          join pair p on p.pair_id = m.pair_id
          join pair_member n on n.pair_id = m.pair_id and n.opt_in_id <> m.opt_in_id
          join pairing_opt_in y on y.pairing_opt_in_id = n.opt_in_id
          join pairing_opt_in b on b.person_id = y.person_id and b.edition_id = a.edition_id
         where a.edition_id = @editionId
           and a.ended_at is null
           and b.ended_at is null
           and a.pairing_opt_in_id < b.pairing_opt_in_id
           and not (p.edition_id = a.edition_id and p.is_live)
           and coalesce(p.end_reason, '') <> 'trio'
           and not (p.is_trio and coalesce(p.end_reason, '') in ('left', 'erased'))
           and not (coalesce(m.again, false) and coalesce(n.again, false))
         order by one, other
        """;

    private const string ListRules = """
        select rule_id, one_id as one, other_id as other, rule = 'together' as is_together
          from pairing_rule
         where edition_id = @editionId
         order by rule_id
        """;
}
