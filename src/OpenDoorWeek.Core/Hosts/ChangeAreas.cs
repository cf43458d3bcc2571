using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>The places that an organisation serves.</summary>
public sealed class ChangeAreas(Database db, TimeProvider clock)
{
    /// <param name="HostId">The host.</param>
    /// <param name="Actor">Who acts for it.</param>
    /// <param name="Postcodes">Of Brussels, at least one.</param>
    public sealed record Request(Guid HostId, HostActor Actor, string[] Postcodes);

    public Task<HostChange> ExecuteAsync(Request request, CancellationToken ct)
    {
        var edit = new HostEdit.Edit(request.HostId, request.Actor, HostSteps.Areas);
        return HostEdit.RunAsync(
            db,
            edit,
            clock.GetUtcNow(),
            (tx, host) =>
            {
                tx.Add(DeleteOld, new { host.OrganisationId });
                tx.Add(Insert, new { host.OrganisationId, request.Postcodes });
                return null;
            },
            ct);
    }

    private const string DeleteOld = """
        delete from organisation_area
         where organisation_id = @OrganisationId
        """;

    private const string Insert = """
        insert into organisation_area (organisation_id, postcode)
        select distinct @OrganisationId::uuid, unnest(@Postcodes::text[])
        """;
}
