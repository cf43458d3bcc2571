using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Publications;

/// <summary>What publishing a plan would do, to look at before: nothing is locked, written or sent.</summary>
public sealed class ReadPublishForm(Database db, TimeProvider clock)
{
    /// <param name="Number">Of the run.</param>
    /// <param name="Preset">Whose plan; null: the one that was asked for.</param>
    public sealed record Request(OrganiserScope By, string Slug, int Number, string? Preset);

    /// <param name="Refusal">Why it cannot be published now, whatever is typed; null: it can.</param>
    /// <param name="Seen">Number of the newest publication; 0: none.</param>
    /// <param name="UnderMinimum">Slots with people in the plan, but fewer than their host wants.</param>
    /// <param name="LeftOut">Pins that the run could not keep.</param>
    public sealed record Result(
        MatchScope Edition, MatchRunHead Run, string Preset, PublicationRefusal? Refusal, int Seen, Figures Changes, int UnderMinimum, int WithNone, int LeftOut, DateTimeOffset Now);

    /// <param name="Comes">Visits that begin, those that come back among them.</param>
    /// <param name="Goes">Visits of earlier publications that end.</param>
    /// <param name="Kept">Visits of the plan that stand already.</param>
    /// <param name="Changed">People whose visits are not those they know of.</param>
    public sealed record Figures(int Comes, int Goes, int Kept, int Changed, int Outcomes, int Invitations, int Withdrawals, int Lists)
    {
        public int Mails => Outcomes + Invitations + Withdrawals + Lists;

        internal static Figures Of(PublicationChange change, int visits)
        {
            var comes = change.Comes.Count + change.ComesBack.Count;
            return new(comes, change.Goes.Count, visits - comes, change.Changed.Count, change.Outcomes, change.Invitations, change.Withdrawals, change.Lists.Count);
        }
    }

    /// <returns>Null: no such edition, run or plan, or not hers as a whole, or the run is not done.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var tx = await db.BeginAsync(ct);
        await PublicationLock.AllowTimeAsync(tx, ct);
        if (await MatchScope.FindAsync(tx, request.By, request.Slug, ct) is not { } edition
            || await MatchedWeek.OpenAsync(tx, edition, request.Number, request.Preset, ct) is not { } week)
        {
            return null;
        }

        var facts = await PublicationFacts.ReadAsync(tx, edition.EditionId, ct);
        var (isStale, change) = await PlannedPublication.ReadAsync(tx, week, ct);
        var preset = week.Plan.Preset.Name;
        var refusal = facts.RefuseByPhase(now) ?? facts.RefuseSame(week.Run.RunId, preset) ?? (isStale ? new PublicationRefusal.Stale() : null);
        var under = week.Problem.Slots.Index().Count(s => week.Attendance[s.Index] > 0 && week.Attendance[s.Index] < s.Item.Minimum);
        var leftOut = System.Text.Json.JsonDocument.Parse(week.Run.LeftOut).RootElement.GetArrayLength();
        return new(
            edition, week.Run, preset, refusal, facts.Last, Figures.Of(change, week.Plan.Visits.Sum(v => v.Length)), under,
            week.Plan.Visits.Count(v => v.Length == 0), leftOut, now);
    }
}
