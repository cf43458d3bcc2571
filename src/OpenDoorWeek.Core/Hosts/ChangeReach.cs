using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>How visitors reach an organisation: phone and website.</summary>
public sealed class ChangeReach(Database db, TimeProvider clock)
{
    /// <param name="HostId">The host.</param>
    /// <param name="Actor">Who acts for it.</param>
    /// <param name="Phone">Null: call the zone team.</param>
    /// <param name="Website">An address of http or https; null: none.</param>
    public sealed record Request(Guid HostId, HostActor Actor, string? Phone, string? Website);

    public Task<HostChange> ExecuteAsync(Request request, CancellationToken ct)
    {
        var edit = new HostEdit.Edit(request.HostId, request.Actor, HostSteps.Reach);
        return HostEdit.RunAsync(
            db,
            edit,
            clock.GetUtcNow(),
            (tx, host) =>
            {
                tx.Add(Update, new { host.OrganisationId, request.Phone, request.Website });
                return null;
            },
            ct);
    }

    private const string Update = """
        update organisation
           set phone = @Phone::text,
               website = @Website::text
         where organisation_id = @OrganisationId
        """;
}
