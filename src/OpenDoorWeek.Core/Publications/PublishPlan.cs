using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Publications;

/// <summary>Organisers of all zones publish a plan of a run: bookings, an outcome for everybody and the mails that wait, all or nothing.</summary>
/// <remarks>
/// What takes long is made before anything is locked: the files of a run never change. Under the locks the problem is made afresh, and a plan for
/// another one is refused, so that capacity, overlap and language hold as they do for a booking; the named constraints are the net below.
/// </remarks>
public sealed class PublishPlan(Database db, TimeProvider clock, Site site)
{
    /// <param name="Number">Of the run.</param>
    /// <param name="Preset">Whose plan; null: the one that was asked for.</param>
    /// <param name="Mails">As typed: so many will leave.</param>
    /// <param name="Seen">Number of the newest publication on her page; 0: none.</param>
    /// <param name="Key">From the form.</param>
    public sealed record Request(OrganiserScope By, string Slug, int Number, string? Preset, int Mails, int Seen, Guid Key);

    public abstract record Result
    {
        private Result() { }

        public sealed record Published(int Number) : Result;

        public sealed record Refused(PublicationRefusal Refusal) : Result;
    }

    /// <exception cref="BusyException">Others held what it needs, also after further tries.</exception>
    public async Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await OpenAsync(request, ct) is var (week, lines)
            ? await db.TransactAsync(tx => PublishAsync(tx, request, week, lines, now, ct), ct)
            : new Result.Refused(new PublicationRefusal.Unknown());
    }

    private async Task<(MatchedWeek Week, IReadOnlyList<OutcomeLine> Lines)?> OpenAsync(Request request, CancellationToken ct)
    {
        await using var tx = await db.BeginAsync(ct);
        if (await MatchScope.FindAsync(tx, request.By, request.Slug, ct) is not { } edition
            || await MatchedWeek.OpenAsync(tx, edition, request.Number, request.Preset, ct) is not { } week)
        {
            return null;
        }

        var gone = await tx.ListAsync<PlanOutcomes.GoneWish>(ListGone, new { edition.EditionId, slots = week.Slots.Select(s => s.SlotId).ToArray() }, ct);
        return (week, PlanOutcomes.Of(week, gone));
    }

    private async Task<Result> PublishAsync(Tx tx, Request request, MatchedWeek week, IReadOnlyList<OutcomeLine> lines, DateTimeOffset now, CancellationToken ct)
    {
        var once = new Once($"{request.By.PersonId}", "publication.publish", request.Key, new { request.Slug, request.Number, request.Preset });
        if (await tx.ClaimAsync(once, now, ct) is var earlier && (earlier.HasOtherBody || earlier.Answer is not null))
        {
            return earlier.HasOtherBody ? new Result.Refused(new PublicationRefusal.KeyReused()) : new Result.Published(int.Parse(earlier.Answer!, null));
        }

        await PublicationLock.AllowTimeAsync(tx, ct);
        if (await HeldEdition.LockAsync(tx, request.By, request.Slug, ct) is not { } edition)
        {
            return new Result.Refused(new PublicationRefusal.Unknown());
        }

        var facts = await PublicationFacts.ReadAsync(tx, edition.EditionId, ct);
        if (Refuse(facts, request.Seen, week, now) is { } refusal)
        {
            return new Result.Refused(refusal);
        }

        return await WriteAsync(tx, request, week, lines, facts.Last + 1, once, now, ct);
    }

    /// <summary>The rule, as far as nothing has to be locked for it.</summary>
    internal static PublicationRefusal? Refuse(PublicationFacts facts, int seen, MatchedWeek week, DateTimeOffset now) =>
        facts.RefuseByPhase(now) ?? facts.RefuseUnseen(seen) ?? facts.RefuseSame(week.Run.RunId, week.Plan.Preset.Name);

    private async Task<Result> WriteAsync(Tx tx, Request r, MatchedWeek week, IReadOnlyList<OutcomeLine> lines, int number, Once once, DateTimeOffset now, CancellationToken ct)
    {
        await PublicationLock.TakeAsync(tx, week.Edition.EditionId, week.People, ct);
        var (isStale, change) = await PlannedPublication.ReadAsync(tx, week, ct);
        if (isStale || change.Mails != r.Mails)
        {
            return new Result.Refused(isStale ? new PublicationRefusal.Stale() : new PublicationRefusal.OtherNumber(change.Mails));
        }

        var preset = week.Plan.Preset.Name;
        var publication = new NewPublication(Guid.CreateVersion7(now), week.Edition.EditionId, number, week.Run.RunId, preset, null, r.By.PersonId, r.Mails, now);
        publication.AddTo(tx, week.People, change, lines, site.Domain);
        tx.AddAudit(now, r.By.PersonId, "publication.published", publication.EditionId, new { number, run = r.Number, preset, r.Mails });
        tx.AddAnswer(once, number);
        await tx.CommitAsync(ct);
        return new Result.Published(number);
    }

    // Wishes for what was out of the programme before the run.
    private const string ListGone = """
        select l.person_id, w.slot_id, w.rank
          from wish_list l
          join wish w on w.wish_list_id = l.wish_list_id
         where l.edition_id = @EditionId
           and l.submitted_at is not null
           and w.slot_id <> all(@slots::uuid[])
        """;
}
