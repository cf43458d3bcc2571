using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Mail;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>What somebody asked for, as the mail about it says it.</summary>
internal sealed record OptInFacts
{
    public string Role { get; init; } = "";

    public Guid HostId { get; init; }

    /// <summary>Null: never said.</summary>
    public string? PersonName { get; init; }

    /// <summary>She has asked, and has nobody: neither a pair nor a proposal.</summary>
    public bool IsSearching { get; init; }

    public string ZoneNl { get; init; } = "";

    public string ZoneFr { get; init; } = "";

    public string ZoneEn { get; init; } = "";

    public string ZonePhone { get; init; } = "";

    public string ZoneEmail { get; init; } = "";

    public string ZoneAddress { get; init; } = "";

    /// <summary>Who sends the mail.</summary>
    public ZoneLetters.Zone Sender => new(new(ZoneNl, ZoneFr, ZoneEn), ZonePhone, ZoneEmail, ZoneAddress);

    /// <returns>Null: gone.</returns>
    public static Task<OptInFacts?> FindAsync(Tx tx, Guid optInId, CancellationToken ct) => tx.FindAsync<OptInFacts>(Find, new { optInId }, ct);

    private const string Find = """
        select x.role, h.host_id, p.name as person_name,
               x.ended_at is null and not exists (select 1 from pair_member m where m.opt_in_id = x.pairing_opt_in_id and m.is_live) as is_searching,
               z.name_nl as zone_nl, z.name_fr as zone_fr, z.name_en as zone_en,
               ez.contact_phone as zone_phone, ez.contact_email as zone_email, ez.contact_address as zone_address
          from pairing_opt_in x
          join person p on p.person_id = x.person_id
          join organisation o on o.organisation_id = x.organisation_id
          join host h on h.organisation_id = o.organisation_id and h.edition_id = x.edition_id
          join zone z on z.zone_code = o.zone_code
          join edition_zone ez on ez.edition_id = x.edition_id and ez.zone_code = o.zone_code
         where x.pairing_opt_in_id = @optInId
        """;
}
