namespace OpenDoorWeek.Core.Pairings;

/// <summary>Another member of a pair. What makes her known by name stands in it only while all have said yes and the pair lives: the statement itself sees to that.</summary>
public sealed record PairPartner
{
    public Guid PairId { get; init; }

    /// <summary>buddy, newcomer or mentor.</summary>
    public string Role { get; init; } = "";

    /// <summary>Of her structure.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>She is of the reader's own structure.</summary>
    public bool IsColleague { get; init; }

    public string Sector { get; init; } = "";

    public string Postcode { get; init; } = "";

    public string PlaceNl { get; init; } = "";

    public string PlaceFr { get; init; } = "";

    public string[] Languages { get; init; } = [];

    /// <summary>Null: not known yet, no longer, or never said.</summary>
    public string? Name { get; init; }

    /// <summary>Null: not known yet, or no longer.</summary>
    public string? Email { get; init; }

    /// <summary>Her own, else that of her structure. Null: as with <see cref="Name"/>.</summary>
    public string? Phone { get; init; }

    /// <summary>What she wants to talk about. Null: as with <see cref="Name"/>.</summary>
    public string? Topics { get; init; }

    /// <summary>When she can be reached; empty: any time. Null: not known yet, or no longer.</summary>
    public string[]? Times { get; init; }

    /// <summary>All others of <c>@pairIds</c>, of each of which <c>@personId</c> is a member.</summary>
    internal const string List = """
        select r.pair_id, m.role, o.name as organisation, o.organisation_id = own.organisation_id as is_colleague, o.sector, o.postcode, pl.name_nl as place_nl,
               pl.name_fr as place_fr, x.languages,
               case when r.state = 'accepted' then p.name end as name,
               case when r.state = 'accepted' then p.email end as email,
               case when r.state = 'accepted' then coalesce(c.phone, o.phone) end as phone,
               case when r.state = 'accepted' then x.topics end as topics,
               case when r.state = 'accepted' then x.times end as times
          from pair r
          join pair_member mine on mine.pair_id = r.pair_id
          join pairing_opt_in own on own.pairing_opt_in_id = mine.opt_in_id and own.person_id = @personId
          join pair_member m on m.pair_id = r.pair_id and m.opt_in_id <> mine.opt_in_id
          join pairing_opt_in x on x.pairing_opt_in_id = m.opt_in_id
          join person p on p.person_id = x.person_id
          join organisation o on o.organisation_id = x.organisation_id
          join place pl on pl.postcode = o.postcode
          left join organisation_contact c on c.organisation_id = o.organisation_id and c.person_id = p.person_id
         where r.pair_id = any(@pairIds)
         order by r.pair_id, m.opt_in_id
        """;
}
