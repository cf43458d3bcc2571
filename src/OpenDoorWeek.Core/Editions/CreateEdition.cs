using System.Text.Json;
using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Editions;

/// <summary>An organiser makes an edition of her zones; its phases are the default ones.</summary>
public sealed class CreateEdition(Database db, TimeProvider clock)
{
    /// <param name="By">Who makes it; she needs every zone of it.</param>
    /// <param name="Slug">Small letters, digits and single hyphens; in addresses, for good.</param>
    /// <param name="Zones">At least one.</param>
    /// <param name="Key">From the form: the same key makes one edition.</param>
    public sealed record Request(OrganiserScope By, string Slug, EditionDraft Draft, IReadOnlyList<ZoneContact> Zones, Guid Key);

    public abstract record Result
    {
        private Result() { }

        public sealed record Created(string Slug) : Result;

        public sealed record Refused(EditionRefusal Refusal) : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => CreateAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> CreateAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var once = new Once($"{request.By.PersonId}", "editions/new", request.Key, request with { Key = Guid.Empty });
        switch (await tx.ClaimAsync(once, now, ct))
        {
            case { HasOtherBody: true }:
                return new Result.Refused(new EditionRefusal.KeyReused());
            case { Answer: { } answer }:
                return new Result.Created(JsonSerializer.Deserialize<string>(answer)!);
        }

        var ofOthers = await HeldEdition.ListZonesOfOthersAsync(tx, request.By, request.Zones, ct);
        return Refuse(request, ofOthers, Brussels.DayOf(now)) is { } refusal
            ? new Result.Refused(refusal)
            : await WriteAsync(tx, request, once, now, ct);
    }

    private static async Task<Result> WriteAsync(Tx tx, Request request, Once once, DateTimeOffset now, CancellationToken ct)
    {
        var (editionId, draft) = (Guid.CreateVersion7(now), request.Draft);
        if (await tx.RunAsync(Insert, ArgsOf(editionId, request.Slug, draft, now), ct) == 0)
        {
            return new Result.Refused(new EditionRefusal.SlugTaken());
        }

        HeldEdition.AddPhases(tx, editionId, PhaseDefaults.Of(draft.Days));
        HeldEdition.AddZones(tx, editionId, request.Zones);
        tx.AddAudit(now, request.By.PersonId, "edition.created", editionId, new { draft.Days.FirstDay, draft.Days.LastDay, zones = request.Zones.Select(z => z.ZoneCode) });
        tx.AddAnswer(once, request.Slug);
        await tx.CommitAsync(ct);
        return new Result.Created(request.Slug);
    }

    internal static EditionRefusal? Refuse(Request request, IReadOnlyList<string> zonesOfOthers, DateOnly today) =>
        EditionRule.RefuseDays(request.Draft.Days)
        ?? EditionRule.RefusePast(request.Draft.Days.FirstDay, today)
        ?? EditionRule.RefuseZones(request.Zones, zonesOfOthers);

    /// <summary>Of <see cref="Insert"/>.</summary>
    internal static object ArgsOf(Guid editionId, string slug, EditionDraft draft, DateTimeOffset now) =>
        new { editionId, slug, draft.Name.Nl, draft.Name.Fr, draft.Name.En, draft.Days.FirstDay, draft.Days.LastDay, draft.BookingStopsHours, now };

    // What somebody tries out beside the editions of the demo belongs to the demo: else it could never be made anew.
    internal const string Insert = """
        insert into edition (edition_id, slug, name_nl, name_fr, name_en, first_day, last_day, booking_stops_hours, is_demo, created_at)
        values (@editionId, @slug, @Nl, @Fr, @En, @FirstDay, @LastDay, @BookingStopsHours,
                coalesce((select bool_and(is_demo) from edition), false), @now)
        on conflict (slug) do nothing
        """;
}
