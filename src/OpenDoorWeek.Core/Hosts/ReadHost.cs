using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>A registration, for one who acts for it.</summary>
public sealed class ReadHost(Database db, TimeProvider clock)
{
    /// <param name="HostId">From the URL; any id.</param>
    /// <param name="Actor">Who asks.</param>
    public sealed record Request(Guid HostId, HostActor Actor);

    /// <param name="Contacts">Those of the organisation, then those invited.</param>
    /// <param name="IsContact">Who asks is one of them; false: she acts as organiser.</param>
    public sealed record Result(RegisteredHost Host, IReadOnlyList<HostContact> Contacts, bool IsContact)
    {
        /// <summary>By the rule of <see cref="LockedHost.RefuseEdit"/>.</summary>
        public bool MayBeEdited => IsContact ? Host.IsOpen || Host.Status == "accepted" : Host.Status != "withdrawn";

        /// <summary>It waits for being submitted, and may be.</summary>
        public bool MayBeSubmitted => Host.Status is "draft" or "returned" && MayBeEdited;
    }

    /// <returns>Null: no such host, or none that this person acts for.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var args = new { request.HostId, request.Actor.PersonId, request.Actor.MayOrganise, now = clock.GetUtcNow() };
        if (await db.FindAsync<RegisteredHost>(RegisteredHost.Select + ByActor, args, ct) is not { } host)
        {
            return null;
        }

        var contacts = await db.ListAsync<HostContact>(HostContact.List, new { host.OrganisationId }, ct);
        return new(host, contacts, contacts.Any(c => c.PersonId == request.Actor.PersonId));
    }

    private const string ByActor = $"""

         where h.host_id = @HostId
           and {HostActor.Sql}
        """;
}
