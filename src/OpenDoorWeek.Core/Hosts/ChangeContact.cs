using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>What a contact says of herself: name, role, phone.</summary>
public sealed class ChangeContact(Database db, TimeProvider clock)
{
    /// <param name="HostId">The host.</param>
    /// <param name="Actor">The contact herself; an organiser changes nobody's name.</param>
    /// <param name="Name">Not empty.</param>
    /// <param name="Role">Null: not said.</param>
    /// <param name="Phone">On which the zone team reaches her.</param>
    public sealed record Request(Guid HostId, HostActor Actor, string Name, string? Role, string Phone);

    public Task<HostChange> ExecuteAsync(Request request, CancellationToken ct)
    {
        var edit = new HostEdit.Edit(request.HostId, request.Actor, HostSteps.Contact);
        return HostEdit.RunAsync(db, edit, clock.GetUtcNow(), (tx, host) => Write(tx, host, request), ct);
    }

    private static HostRefusal? Write(Tx tx, LockedHost host, Request request)
    {
        var args = new { host.OrganisationId, request.Actor.PersonId, request.Name, request.Role, request.Phone };
        if (host.IsContact)
        {
            tx.Add(UpdatePerson, args);
            tx.Add(UpdateContact, args);
        }

        return null;
    }

    private const string UpdatePerson = """
        update person
           set name = @Name
         where person_id = @PersonId
        """;

    private const string UpdateContact = """
        update organisation_contact
           set role = @Role::text,
               phone = @Phone
         where organisation_id = @OrganisationId
           and person_id = @PersonId
        """;
}
