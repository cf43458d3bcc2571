using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>The hosts of which a person is contact, so that she finds her way back.</summary>
public sealed class ListOwnHosts(Database db)
{
    public sealed record Host(Guid HostId, string Name, string Status, string EditionNl, string EditionFr, string EditionEn)
    {
        public Text Edition => new(EditionNl, EditionFr, EditionEn);
    }

    /// <returns>The newest edition first.</returns>
    public Task<IReadOnlyList<Host>> ExecuteAsync(Guid personId, CancellationToken ct) => db.ListAsync<Host>(List, new { personId }, ct);

    private const string List = """
        select h.host_id, o.name, h.status, e.name_nl as edition_nl, e.name_fr as edition_fr, e.name_en as edition_en
          from organisation_contact c
          join organisation o on o.organisation_id = c.organisation_id
          join host h on h.organisation_id = o.organisation_id
          join edition e on e.edition_id = h.edition_id
         where c.person_id = @personId
         order by e.first_day desc, o.name
        """;
}
