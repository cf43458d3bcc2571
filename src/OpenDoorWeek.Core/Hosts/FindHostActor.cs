using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>Whether a person acts for a host; asked before each of its pages.</summary>
public sealed class FindHostActor(Database db)
{
    /// <param name="HostId">From the URL; any id.</param>
    /// <param name="Actor">Who asks.</param>
    public sealed record Request(Guid HostId, HostActor Actor);

    /// <param name="Name">Of the organisation.</param>
    /// <param name="IsContact">She is contact of it; false: she acts as organiser of its zone.</param>
    public sealed record Result(string Name, bool IsContact);

    /// <returns>Null: neither contact nor organiser of it, or no such host.</returns>
    public Task<Result?> ExecuteAsync(Request request, CancellationToken ct) =>
        db.FindAsync<Result>(Find, new { request.HostId, request.Actor.PersonId, request.Actor.MayOrganise }, ct);

    private const string Find = $"""
        select o.name,
               exists (select 1 from organisation_contact c where c.organisation_id = o.organisation_id and c.person_id = @PersonId) as is_contact
          from host h
          join organisation o on o.organisation_id = h.organisation_id
         where h.host_id = @HostId
           and {HostActor.Sql}
        """;
}
