using System.Text.Json;
using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Editions;

/// <summary>Makes an edition like an earlier one: as many days, its zones with their contacts, its phases moved along. Nothing of a visitor comes with it.</summary>
public sealed class CopyEdition(Database db, TimeProvider clock)
{
    /// <param name="By">Who copies; she needs every zone of the edition.</param>
    /// <param name="From">Slug of the edition that is copied.</param>
    /// <param name="FirstDay">Of the copy.</param>
    /// <param name="WithHosts">Its accepted hosts come along as drafts, without visits.</param>
    /// <param name="AcceptsOtherWeekday">She said yes to another day of the week.</param>
    /// <param name="Key">From the form: the same key makes one copy.</param>
    public sealed record Request(
        OrganiserScope By, string From, string Slug, Text Name, DateOnly FirstDay, bool WithHosts, bool AcceptsOtherWeekday, Guid Key);

    public abstract record Result
    {
        private Result() { }

        /// <param name="Hosts">That came along as drafts.</param>
        public sealed record Copied(string Slug, int Hosts) : Result;

        public sealed record Refused(EditionRefusal Refusal) : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => CopyAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> CopyAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var once = new Once($"{request.By.PersonId}", "editions/copy", request.Key, request with { Key = Guid.Empty });
        switch (await tx.ClaimAsync(once, now, ct))
        {
            case { HasOtherBody: true }:
                return new Result.Refused(new EditionRefusal.KeyReused());
            case { Answer: { } answer }:
                return JsonSerializer.Deserialize<Result.Copied>(answer, Enqueue.Json)!;
        }

        if (await HeldEdition.LockAsync(tx, request.By, request.From, ct) is not { } from)
        {
            return new Result.Refused(new EditionRefusal.Unknown());
        }

        return Refuse(from.Days, request, Brussels.DayOf(now)) is { } refusal
            ? new Result.Refused(refusal)
            : await WriteAsync(tx, from, request, once, now, ct);
    }

    private static async Task<Result> WriteAsync(Tx tx, HeldEdition from, Request request, Once once, DateTimeOffset now, CancellationToken ct)
    {
        var (editionId, days) = (Guid.CreateVersion7(now), from.Days.From(request.FirstDay));
        var draft = new EditionDraft(request.Name, days, from.BookingStopsHours);
        if (await tx.RunAsync(CreateEdition.Insert, CreateEdition.ArgsOf(editionId, request.Slug, draft, now), ct) == 0)
        {
            return new Result.Refused(new EditionRefusal.SlugTaken());
        }

        var phases = await HeldEdition.ListPhasesAsync(tx, from.EditionId, ct);
        HeldEdition.AddPhases(tx, editionId, PhaseDefaults.Move(from.Days, days, phases));
        tx.Add(CopyZones, new { from.EditionId, copyId = editionId });
        var hosts = request.WithHosts ? await tx.RunAsync(CopyHosts, new { from.EditionId, copyId = editionId, now }, ct) : 0;
        var copied = new Result.Copied(request.Slug, hosts);
        tx.AddAudit(now, request.By.PersonId, "edition.copied", editionId, new { from = from.EditionId, days.FirstDay, days.LastDay, hosts });
        tx.AddAnswer(once, copied);
        await tx.CommitAsync(ct);
        return copied;
    }

    /// <summary>The rule, without a database: why there is no copy, or null.</summary>
    internal static EditionRefusal? Refuse(EditionDays from, Request request, DateOnly today)
    {
        if (EditionRule.RefusePast(request.FirstDay, today) is { } past)
        {
            return past;
        }

        return from.FirstDay.DayOfWeek == request.FirstDay.DayOfWeek || request.AcceptsOtherWeekday
            ? null
            : new EditionRefusal.OtherWeekday(from.FirstDay, request.FirstDay);
    }

    private const string CopyZones = """
        insert into edition_zone (edition_id, zone_code, contact_name, contact_phone, contact_email, contact_address)
        select @copyId, zone_code, contact_name, contact_phone, contact_email, contact_address
          from edition_zone
         where edition_id = @EditionId
        """;

    // Who is seen by few stays seen by few; what was said a year ago is gone through again.
    private const string CopyHosts = """
        insert into host (host_id, edition_id, organisation_id, status, visibility, created_at)
        select gen_random_uuid(), @copyId, organisation_id, 'draft', visibility, @now
          from host
         where edition_id = @EditionId
           and status = 'accepted'
        """;
}
