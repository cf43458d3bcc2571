using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Zones;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>Name, sector and address of a registered organisation.</summary>
public sealed class ChangeOrganisation(Database db, TimeProvider clock)
{
    /// <param name="HostId">The host.</param>
    /// <param name="Actor">Who acts for it.</param>
    /// <param name="Name">Not empty.</param>
    /// <param name="Sector">A code of <see cref="Words.SectorWords"/>.</param>
    /// <param name="Street">Street and number, not empty.</param>
    /// <param name="Postcode">Of Brussels.</param>
    /// <param name="ZoneCode">As chosen; null where it was not asked.</param>
    public sealed record Request(Guid HostId, HostActor Actor, string Name, string Sector, string Street, string Postcode, string? ZoneCode);

    public Task<HostChange> ExecuteAsync(Request request, CancellationToken ct)
    {
        var edit = new HostEdit.Edit(request.HostId, request.Actor, HostSteps.Organisation);
        return HostEdit.RunAsync(db, edit, clock.GetUtcNow(), (tx, host) => Write(tx, host, request), ct);
    }

    private static HostRefusal? Write(Tx tx, LockedHost host, Request request)
    {
        var choice = ZoneChoice.Of(request.Postcode, host.EditionZones, request.ZoneCode);
        if (Refuse(choice, host) is { } refusal)
        {
            return refusal;
        }

        tx.Add(Update, new { host.OrganisationId, request.Name, request.Sector, request.Street, request.Postcode, choice.ZoneCode });
        return null;
    }

    /// <summary>The rule, without a database.</summary>
    internal static HostRefusal? Refuse(ZoneChoice choice, LockedHost host)
    {
        if (choice.Possible.Count == 0)
        {
            return new HostRefusal.ZoneOutside();
        }

        var isRead = host.Status is "submitted" or "accepted";
        return choice.ZoneCode is null
            ? new HostRefusal.ZoneAsked(choice.Possible)
            : isRead && host.IsContact && choice.ZoneCode != host.ZoneCode ? new HostRefusal.ZoneFixed() : null;
    }

    private const string Update = """
        update organisation
           set name = @Name,
               sector = @Sector,
               street = @Street,
               postcode = @Postcode,
               zone_code = @ZoneCode
         where organisation_id = @OrganisationId
        """;
}
