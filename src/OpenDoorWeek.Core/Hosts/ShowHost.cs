using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>A host as everybody may know it: that it takes part, and where. Its poster leads here by the code.</summary>
public sealed class ShowHost(Database db, TimeProvider clock)
{
    /// <param name="HostId">From the URL; null: asked by its code.</param>
    /// <param name="Code">Eight figures of a poster, with or without hyphen, in any case; null: asked by its id.</param>
    /// <param name="IsSignedIn">Opens the hosts for professionals.</param>
    public sealed record Request(Guid? HostId, string? Code, bool IsSignedIn);

    public abstract record Result
    {
        private Result() { }

        public sealed record Shown(Host Host) : Result;

        /// <summary>For professionals who are signed in.</summary>
        public sealed record SignInFirst : Result;

        /// <summary>No such host, or none that is shown to anybody yet.</summary>
        public sealed record Unknown : Result;
    }

    public async Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var code = request.Code?.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        var host = await db.FindAsync<Host>(Find, new { request.HostId, code }, ct);
        return host is null ? new Result.Unknown() : Show(host, request.IsSignedIn, clock.GetUtcNow());
    }

    /// <summary>The rule of seeing, as for its visits: accepted, in a programme that has appeared, and not only for the batch.</summary>
    internal static Result Show(Host host, bool isSignedIn, DateTimeOffset now)
    {
        if (host.Status != "accepted" || host.Visibility == "matching" || host.ProgrammeOpensAt is null || now < host.ProgrammeOpensAt)
        {
            return new Result.Unknown();
        }

        return host.Visibility == "professionals" && !isSignedIn ? new Result.SignInFirst() : new Result.Shown(host);
    }

    /// <param name="Phone">Null: call the zone team.</param>
    /// <param name="IsFullNote">It is full and asks for no new referrals; one may still visit.</param>
    /// <param name="ProgrammeOpensAt">Null: this edition has no programme.</param>
    public sealed record Host(
        Guid HostId, string Status, string Visibility, DateTimeOffset? ProgrammeOpensAt, string EditionSlug, string EditionNl, string EditionFr, string EditionEn,
        string Name, string Sector, string Street, string Postcode, string PlaceNl, string PlaceFr, string? Phone, string? Website, bool IsFullNote,
        string ZoneCode, string ZoneNl, string ZoneFr, string ZoneEn)
    {
        public Text Edition => new(EditionNl, EditionFr, EditionEn);

        public Text Zone => new(ZoneNl, ZoneFr, ZoneEn);
    }

    private const string Find = """
        select h.host_id, h.status, h.visibility, p.opens_at as programme_opens_at,
               e.slug as edition_slug, e.name_nl as edition_nl, e.name_fr as edition_fr, e.name_en as edition_en,
               o.name, o.sector, o.street, o.postcode, pl.name_nl as place_nl, pl.name_fr as place_fr, o.phone, o.website, h.is_full_note,
               o.zone_code, z.name_nl as zone_nl, z.name_fr as zone_fr, z.name_en as zone_en
          from host h
          join edition e on e.edition_id = h.edition_id
          join organisation o on o.organisation_id = h.organisation_id
          join place pl on pl.postcode = o.postcode
          join zone z on z.zone_code = o.zone_code
          left join edition_phase p on p.edition_id = e.edition_id and p.phase = 'programme'
         where h.host_id = @HostId::uuid
            or h.code = @code::text
        """;
}
