using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Editions;

/// <summary>Organisers set which zones take part in an edition, and whom people may call there.</summary>
public sealed class SetZones(Database db, TimeProvider clock)
{
    /// <param name="By">Needs every zone that the edition had and every zone that it gets.</param>
    /// <param name="Zones">All that take part from now on; at least one.</param>
    public sealed record Request(OrganiserScope By, string Slug, IReadOnlyList<ZoneContact> Zones);

    public abstract record Result
    {
        private Result() { }

        public sealed record Saved : Result;

        public sealed record Refused(EditionRefusal Refusal) : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => SetAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> SetAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await HeldEdition.LockAsync(tx, request.By, request.Slug, ct) is not { } edition)
        {
            return new Result.Refused(new EditionRefusal.Unknown());
        }

        var codes = request.Zones.Select(z => z.ZoneCode).ToArray();
        var ofOthers = await HeldEdition.ListZonesOfOthersAsync(tx, request.By, request.Zones, ct);
        var withHosts = await tx.ListAsync<string>(ListGoneWithHosts, new { edition.EditionId, codes }, ct);
        if (Refuse(request.Zones, ofOthers, withHosts) is { } refusal)
        {
            return new Result.Refused(refusal);
        }

        tx.Add(DeleteGone, new { edition.EditionId, codes });
        HeldEdition.AddZones(tx, edition.EditionId, request.Zones);
        tx.AddAudit(now, request.By.PersonId, "edition.zones-changed", edition.EditionId, new { zones = codes });
        await tx.CommitAsync(ct);
        return new Result.Saved();
    }

    /// <summary>The rule, without a database: why the zones stay, or null.</summary>
    internal static EditionRefusal? Refuse(IReadOnlyList<ZoneContact> zones, IReadOnlyList<string> ofOthers, IReadOnlyList<string> goneWithHosts) =>
        EditionRule.RefuseZones(zones, ofOthers) ?? (goneWithHosts.Count > 0 ? new EditionRefusal.ZonesWithHosts(goneWithHosts) : null);

    private const string ListGoneWithHosts = """
        select distinct o.zone_code
          from host h
          join organisation o on o.organisation_id = h.organisation_id
          join edition_zone ez on ez.edition_id = h.edition_id and ez.zone_code = o.zone_code
         where h.edition_id = @EditionId
           and h.status <> 'withdrawn'
           and o.zone_code <> all (@codes::text[])
         order by o.zone_code
        """;

    private const string DeleteGone = """
        delete from edition_zone
         where edition_id = @EditionId
           and zone_code <> all (@codes::text[])
        """;
}
