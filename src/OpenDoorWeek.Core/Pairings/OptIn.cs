namespace OpenDoorWeek.Core.Pairings;

/// <summary>What one contact asks for or offers.</summary>
public sealed record OptIn
{
    public const string Buddy = "buddy", Newcomer = "newcomer", Mentor = "mentor";

    /// <summary>In the order of the page.</summary>
    public static readonly IReadOnlyList<string> Roles = [Buddy, Mentor, Newcomer];

    /// <summary>Codes of column <c>sector_wish</c>.</summary>
    public static readonly IReadOnlyList<string> SectorWishes = ["any", "same", "other"];

    public const int LongestTopics = 500;

    public Guid OptInId { get; init; }

    public string Role { get; init; } = "";

    public Guid OrganisationId { get; init; }

    public string Organisation { get; init; } = "";

    /// <summary>Null: never said.</summary>
    public string? PersonName { get; init; }

    /// <summary>It is of who asks.</summary>
    public bool IsOwn { get; init; }

    public string[] Languages { get; init; } = [];

    public int Capacity { get; init; } = 1;

    /// <summary>Pairs going on, of a mentor or newcomer.</summary>
    public int Load { get; init; }

    public string SectorWish { get; init; } = "any";

    public bool IsOpenToOthers { get; init; }

    public string? Topics { get; init; }

    public string[] Times { get; init; } = [];

    /// <summary>Null: it counts.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    public bool IsLive => EndedAt is null;

    /// <summary>Most partners of a role: of a mentor 3, of a newcomer 2, of a buddy 1.</summary>
    public static int MostPartners(string role) => role switch { Mentor => 3, Newcomer => 2, _ => 1 };

    /// <summary>Those of a structure in an edition, and the person's own for any other.</summary>
    internal const string List = """
        select x.pairing_opt_in_id as opt_in_id, x.role, x.organisation_id, o.name as organisation, p.name as person_name, x.person_id = @PersonId as is_own,
               x.languages, x.capacity, x.load, x.sector_wish, x.is_open_to_others, x.topics, x.times, x.ended_at
          from pairing_opt_in x
          join organisation o on o.organisation_id = x.organisation_id
          join person p on p.person_id = x.person_id
         where x.edition_id = @EditionId
           and (x.organisation_id = @OrganisationId or x.person_id = @PersonId)
         order by x.created_at, x.pairing_opt_in_id
        """;
}
