using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>An organisation that exists takes part in an edition, brought by one of its contacts or an organiser of its zone.</summary>
/// <remarks>Idempotent by itself: an organisation is host of an edition once. One that withdrew begins anew, with its answers kept.</remarks>
public sealed class JoinEdition(Database db, TimeProvider clock)
{
    /// <param name="Slug">Of the edition.</param>
    /// <param name="OrganisationId">From the form.</param>
    /// <param name="Actor">Who acts for it.</param>
    public sealed record Request(string Slug, Guid OrganisationId, HostActor Actor);

    public abstract record Result
    {
        private Result() { }

        /// <summary>Its draft, or what it registered before.</summary>
        public sealed record Joined(Guid HostId) : Result;

        public sealed record Refused(HostRefusal Refusal) : Result;

        /// <summary>No such edition, or no organisation that this person acts for.</summary>
        public sealed record Unknown : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => JoinAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> JoinAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var args = new { request.Slug, request.OrganisationId, request.Actor.PersonId, request.Actor.MayOrganise };
        if (await tx.FindLastAsync<Found>([Lock, Find], args, ct) is not { } found)
        {
            return new Result.Unknown();
        }

        if (found is { HostId: { } there, Status: not "withdrawn" })
        {
            return new Result.Joined(there);
        }

        return Refuse(found, now) is { } refusal ? new Result.Refused(refusal) : await WriteAsync(tx, request, found, now, ct);
    }

    private static async Task<Result> WriteAsync(Tx tx, Request request, Found found, DateTimeOffset now, CancellationToken ct)
    {
        var hostId = found.HostId ?? Guid.CreateVersion7(now);
        tx.Add(found.HostId is null ? InsertHost : ReviveHost, new { hostId, found.EditionId, request.OrganisationId, now });
        tx.AddAudit(now, request.Actor.PersonId, "host.started", hostId, new { request.OrganisationId, found.EditionId, again = found.HostId is not null });
        await tx.CommitAsync(ct);
        return new Result.Joined(hostId);
    }

    /// <summary>The rule, without a database.</summary>
    internal static HostRefusal? Refuse(Found found, DateTimeOffset now) =>
        new RegistrationPhase(found.OpensAt, found.ClosesAt).Refuse(now) ?? (found.TakesPart ? null : new HostRefusal.ZoneOutside());

    /// <param name="HostId">Null, like <paramref name="Status"/>: it is no host of this edition yet.</param>
    /// <param name="TakesPart">Its zone does.</param>
    internal sealed record Found(Guid EditionId, Guid? HostId, string? Status, bool TakesPart, DateTimeOffset? OpensAt, DateTimeOffset? ClosesAt);

    private const string Lock = """
        select organisation_id
          from organisation
         where organisation_id = @OrganisationId
           for no key update
        """;

    private const string Find = $"""
        select e.edition_id, h.host_id, h.status, z.zone_code is not null as takes_part, f.opens_at, f.closes_at
          from edition e
          join organisation o on o.organisation_id = @OrganisationId
          left join host h on h.edition_id = e.edition_id and h.organisation_id = o.organisation_id
          left join edition_zone z on z.edition_id = e.edition_id and z.zone_code = o.zone_code
          left join edition_phase f on f.edition_id = e.edition_id and f.phase = 'hosts-register'
         where e.slug = @Slug
           and {HostActor.Sql}
        """;

    private const string InsertHost = """
        insert into host (host_id, edition_id, organisation_id, status, touched_at, created_at)
        values (@hostId, @EditionId, @OrganisationId, 'draft', @now, @now)
        """;

    private const string ReviveHost = """
        update host
           set status = 'draft',
               touched_at = @now,
               reminded_at = null
         where host_id = @hostId
        """;
}
