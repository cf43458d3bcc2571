using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Editions;

/// <summary>Organisers change name, days and booking hours of an edition; its phases move with the days.</summary>
/// <remarks>That the moved phases still fit is not asked here: the page of the phases says what to look at, and either may be changed first.</remarks>
public sealed class EditEdition(Database db, TimeProvider clock)
{
    public sealed record Request(OrganiserScope By, string Slug, EditionDraft Draft);

    public abstract record Result
    {
        private Result() { }

        /// <param name="DaysMoved">The phases moved too.</param>
        public sealed record Saved(bool DaysMoved) : Result;

        public sealed record Refused(EditionRefusal Refusal) : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => EditAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> EditAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await HeldEdition.LockAsync(tx, request.By, request.Slug, ct) is not { } edition)
        {
            return new Result.Refused(new EditionRefusal.Unknown());
        }

        var days = request.Draft.Days;
        var outside = await tx.FindAsync<int>(CountSlotsOutside, new { edition.EditionId, days.FirstDay, days.LastDay }, ct);
        if (Refuse(days, outside) is { } refusal)
        {
            return new Result.Refused(refusal);
        }

        var draft = request.Draft;
        tx.Add(Update, new { edition.EditionId, draft.Name.Nl, draft.Name.Fr, draft.Name.En, days.FirstDay, days.LastDay, draft.BookingStopsHours });
        if (days != edition.Days)
        {
            var phases = await HeldEdition.ListPhasesAsync(tx, edition.EditionId, ct);
            HeldEdition.AddPhases(tx, edition.EditionId, PhaseDefaults.Move(edition.Days, days, phases));
        }

        tx.AddAudit(now, request.By.PersonId, "edition.changed", edition.EditionId, new { days.FirstDay, days.LastDay, wasFrom = edition.FirstDay, wasTo = edition.LastDay, draft.BookingStopsHours });
        await tx.CommitAsync(ct);
        return new Result.Saved(days != edition.Days);
    }

    /// <summary>The rule, without a database: why the days stay, or null.</summary>
    internal static EditionRefusal? Refuse(EditionDays days, int slotsOutside) =>
        EditionRule.RefuseDays(days) ?? (slotsOutside > 0 ? new EditionRefusal.SlotsOutside(slotsOutside) : null);

    private const string CountSlotsOutside = """
        select count(*)::int
          from slot
         where edition_id = @EditionId
           and status <> 'cancelled'
           and (local_date < @FirstDay::date or local_date > @LastDay::date)
        """;

    private const string Update = """
        update edition
           set name_nl = @Nl,
               name_fr = @Fr,
               name_en = @En,
               first_day = @FirstDay,
               last_day = @LastDay,
               booking_stops_hours = @BookingStopsHours
         where edition_id = @EditionId
        """;
}
