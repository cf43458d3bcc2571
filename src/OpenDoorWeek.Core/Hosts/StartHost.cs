using System.Text.Json;
using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.Zones;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>
/// Makes an organisation and its draft in an edition; whoever registers it becomes its first contact, but for an organiser who does it
/// for somebody on the phone.
/// </summary>
public sealed class StartHost(Database db, TimeProvider clock)
{
    private const string Route = "hosts/start";

    /// <param name="Slug">Of the edition.</param>
    /// <param name="PersonId">Signed in.</param>
    /// <param name="Name">Not empty.</param>
    /// <param name="Sector">A code of <see cref="Words.SectorWords"/>.</param>
    /// <param name="Street">Street and number, not empty.</param>
    /// <param name="Postcode">Of Brussels.</param>
    /// <param name="ZoneCode">As chosen; null where it was not asked.</param>
    /// <param name="Key">From the form: the same key makes one organisation.</param>
    /// <param name="ForCaller">An organiser, with her second factor given, acts for a caller: in her zones, and she becomes no contact.</param>
    public sealed record Request(
        string Slug, Guid PersonId, string Name, string Sector, string Street, string Postcode, string? ZoneCode, Guid Key, bool ForCaller = false);

    public abstract record Result
    {
        private Result() { }

        /// <summary>Made now, or by an earlier press of the same button.</summary>
        public sealed record Started(Guid HostId) : Result;

        public sealed record Refused(HostRefusal Refusal) : Result;

        /// <summary>No edition of this name.</summary>
        public sealed record Unknown : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => StartAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> StartAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var once = new Once($"{request.PersonId}", Route, request.Key, request with { Key = Guid.Empty });
        switch (await tx.ClaimAsync(once, now, ct))
        {
            case { HasOtherBody: true }:
                return new Result.Refused(new HostRefusal.KeyReused());
            case { Answer: { } answer }:
                return JsonSerializer.Deserialize<Result.Started>(answer, Enqueue.Json)!;
        }

        // One after another: the same organisation is not made twice by two people at once.
        await PersonLock.TakeAsync(tx, request.PersonId, ct);
        await tx.RunAsync(OneAtATime, new { request.Name, request.Postcode }, ct);
        if (await tx.FindAsync<Edition>(FindEdition, request, ct) is not { } edition)
        {
            return new Result.Unknown();
        }

        var choice = ZoneChoice.Of(request.Postcode, edition.Zones, request.ZoneCode);
        return Refuse(edition, choice, now) is { } refusal
            ? new Result.Refused(refusal)
            : await WriteAsync(tx, request, edition.EditionId, choice.ZoneCode!, once, now, ct);
    }

    private static async Task<Result> WriteAsync(Tx tx, Request request, Guid editionId, string zoneCode, Once once, DateTimeOffset now, CancellationToken ct)
    {
        var (hostId, organisationId, r) = (Guid.CreateVersion7(now), Guid.CreateVersion7(now), request);
        tx.Add(InsertOrganisation, new { organisationId, r.Name, r.Sector, r.Street, r.Postcode, zoneCode, now });
        if (!r.ForCaller)
        {
            tx.Add(InsertContact, new { organisationId, r.PersonId });
        }

        tx.Add(InsertHost, new { hostId, editionId, organisationId, now });
        tx.AddAudit(now, r.PersonId, "host.started", hostId, new { organisationId, editionId, asOrganiser = r.ForCaller });
        var started = new Result.Started(hostId);
        tx.AddAnswer(once, started);
        await tx.CommitAsync(ct);
        return started;
    }

    /// <summary>The rule, without a database.</summary>
    internal static HostRefusal? Refuse(Edition edition, ZoneChoice choice, DateTimeOffset now)
    {
        if (new RegistrationPhase(edition.OpensAt, edition.ClosesAt).Refuse(now) is { } closed)
        {
            return closed;
        }

        return edition.IsKnown ? new HostRefusal.OrganisationKnown()
            : choice.Possible.Count == 0 ? new HostRefusal.ZoneOutside()
            : choice.ZoneCode is null ? new HostRefusal.ZoneAsked(choice.Possible) : null;
    }

    /// <param name="IsKnown">An organisation of this name stands at this postcode already.</param>
    internal sealed record Edition(Guid EditionId, string[] Zones, DateTimeOffset? OpensAt, DateTimeOffset? ClosesAt, bool IsKnown);

    private const string OneAtATime = """
        select pg_advisory_xact_lock(hashtextextended(lower(@Name) || '|' || @Postcode, 14))
        """;

    private const string FindEdition = """
        select e.edition_id,
               array(select z.zone_code
                       from edition_zone z
                      where z.edition_id = e.edition_id
                        and (not @ForCaller
                             or exists (select 1 from organiser g where g.person_id = @PersonId and (g.zone_code is null or g.zone_code = z.zone_code)))) as zones,
               f.opens_at, f.closes_at,
               exists (select 1 from organisation o where lower(o.name) = lower(@Name) and o.postcode = @Postcode) as is_known
          from edition e
          left join edition_phase f on f.edition_id = e.edition_id and f.phase = 'hosts-register'
         where e.slug = @Slug
        """;

    private const string InsertOrganisation = """
        insert into organisation (organisation_id, name, sector, street, postcode, zone_code, created_at)
        values (@organisationId, @Name, @Sector, @Street, @Postcode, @zoneCode, @now)
        """;

    private const string InsertContact = """
        insert into organisation_contact (organisation_id, person_id)
        values (@organisationId, @PersonId)
        """;

    private const string InsertHost = """
        insert into host (host_id, edition_id, organisation_id, status, steps_done, touched_at, created_at)
        values (@hostId, @editionId, @organisationId, 'draft', '{organisation}', @now, @now)
        """;
}
