using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Wishes;

/// <summary>Everything the mail about a list says of it, read by its id at the moment of sending.</summary>
/// <param name="SentVersion">Null: it counts no more.</param>
/// <param name="PersonName">Null: never said.</param>
/// <param name="ZonePhone">Of the zone of the first wish, as all of the zone.</param>
public sealed record WishFacts(
    Guid EditionId, int? SentVersion, int WantedVisits, string? PersonName,
    string ZoneNl, string ZoneFr, string ZoneEn, string ZonePhone, string ZoneEmail, string ZoneAddress)
{
    /// <summary>JSON of the outbox row.</summary>
    /// <param name="Version">Of the list when it was sent: a mail of an earlier sending is left.</param>
    public sealed record Ids(Guid ListId, int Version);

    public sealed record Line(int Rank, string HostName, DateOnly LocalDate, TimeOnly LocalStart);

    public Text Zone => new(ZoneNl, ZoneFr, ZoneEn);

    /// <summary>Who sends the mail.</summary>
    internal ZoneLetters.Zone Sender => new(Zone, ZonePhone, ZoneEmail, ZoneAddress);

    /// <returns>Null: the list is gone or empty.</returns>
    internal static Task<WishFacts?> FindAsync(Tx tx, Guid listId, CancellationToken ct) => tx.FindAsync<WishFacts>(Find, new { listId }, ct);

    internal static Task<IReadOnlyList<Line>> ListAsync(Tx tx, Guid listId, CancellationToken ct) => tx.ListAsync<Line>(List, new { listId }, ct);

    internal static Task<WishEdition?> FindEditionAsync(Tx tx, Guid editionId, CancellationToken ct) =>
        tx.FindAsync<WishEdition>(WishEdition.Select + WishEdition.ById, new { editionId }, ct);

    private const string Find = """
        select l.edition_id, l.sent_version, l.wanted_visits, p.name as person_name,
               z.name_nl as zone_nl, z.name_fr as zone_fr, z.name_en as zone_en,
               ez.contact_phone as zone_phone, ez.contact_email as zone_email, ez.contact_address as zone_address
          from wish_list l
          join person p on p.person_id = l.person_id
          join wish w on w.wish_list_id = l.wish_list_id and w.rank = 1
          join slot s on s.slot_id = w.slot_id
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
          join zone z on z.zone_code = o.zone_code
          join edition_zone ez on ez.edition_id = l.edition_id and ez.zone_code = o.zone_code
         where l.wish_list_id = @listId
        """;

    private const string List = """
        select w.rank, o.name as host_name, s.local_date, s.local_start
          from wish w
          join slot s on s.slot_id = w.slot_id
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
         where w.wish_list_id = @listId
         order by w.rank
        """;
}
