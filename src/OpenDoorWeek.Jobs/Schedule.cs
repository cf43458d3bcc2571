using Microsoft.Extensions.DependencyInjection;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.JobRuns;
using OpenDoorWeek.Core.KeptForms;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.Publications;
using OpenDoorWeek.Core.Reminders;
using OpenDoorWeek.Core.Replies;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.WaitingList;
using OpenDoorWeek.Jobs.Replies;

namespace OpenDoorWeek.Jobs;

/// <summary>One table: what runs without a person, when, and what happens when it was missed. A new job is one row here, and its words.</summary>
/// <remarks>
/// A job looks for what is due and does nothing twice, so that a run more does no harm. What a person waits for runs every few minutes and
/// finds whose hour has come; only housekeeping is daily.
/// </remarks>
public static class Schedule
{
    private static TimeSpan? CatchUp => null;
    private static readonly TimeSpan DraftUntouched = TimeSpan.FromDays(7);

    public static readonly IReadOnlyList<ScheduledJob> All =
    [
        new("waiting-lists", new When.EveryMinutes(1), CatchUp, (of, ct) => Count("settled", Make<ExpireOffers>(of).ExecuteAsync(ct))),
        new("outcomes", new When.EveryMinutes(1), CatchUp, (of, ct) => Count("shown", Make<ShowOutcomes>(of).ExecuteAsync(ct))),
        new("pairings", new When.EveryMinutes(1), CatchUp, PairAsync),
        new("reminders", new When.EveryMinutes(5), CatchUp, RemindAsync),
        new("replies", new When.EveryMinutes(1), CatchUp, ReadRepliesAsync),
        new("draft-reminders", new When.Daily(new(9, 0)), TimeSpan.FromHours(8), (of, ct) => Count("reminded", Make<RemindDrafts>(of).ExecuteAsync(new(DraftUntouched), ct))),
        new("taken-places", new When.Hourly(20), CatchUp, async (of, ct) => Alarm(await Make<CheckTaken>(of).ExecuteAsync(ct))),
        new("kept-forms", new When.EveryMinutes(10), CatchUp, (of, ct) => Count("forms", Make<ForgetForms>(of).ExecuteAsync(ct))),
        new("form-keys", new When.Daily(new(3, 30)), CatchUp, (of, ct) => Count("keys", Make<ForgetKeys>(of).ExecuteAsync(ct))),
        new("sign-ins", new When.Daily(new(3, 40)), CatchUp, async (of, ct) => Both(await Make<ForgetSignIns>(of).ExecuteAsync(ct))),
        new("old-replies", new When.Daily(new(3, 45)), CatchUp, ForgetAsync),
        new("pairing-data", new When.Daily(new(3, 55)), CatchUp, (of, ct) => Count("editions", Make<ForgetPairingData>(of).ExecuteAsync(ct))),
        new("job-runs", new When.Daily(new(3, 50)), CatchUp, (of, ct) => Count("runs", Make<ForgetRuns>(of).ExecuteAsync(ct))),
    ];

    private static T Make<T>(IServiceProvider services) => ActivatorUtilities.CreateInstance<T>(services);

    private static async Task<JobReport> Count(string name, Task<int> counted) => JobReport.Of(name, await counted);

    private static async Task<JobReport> RemindAsync(IServiceProvider of, CancellationToken ct)
    {
        var planned = await Make<PlanReminders>(of).ExecuteAsync(ct);
        var sent = await Make<SendReminders>(of).ExecuteAsync(ct);
        return new(new Dictionary<string, int> { ["planned"] = planned, ["mails"] = sent.Mails, ["skipped"] = sent.Skipped });
    }

    private static async Task<JobReport> PairAsync(IServiceProvider of, CancellationToken ct)
    {
        var again = await Make<ProposeAgain>(of).ExecuteAsync(ct);
        var nudged = await Make<NudgePairs>(of).ExecuteAsync(ct);
        var asked = await Make<AskHowItWent>(of).ExecuteAsync(ct);
        return new(new Dictionary<string, int> { ["ended"] = again.Ended, ["proposed"] = again.Proposed, ["nudged"] = nudged, ["asked"] = asked });
    }

    private static async Task<JobReport> ReadRepliesAsync(IServiceProvider of, CancellationToken ct) =>
        new(await ActivatorUtilities.CreateInstance<ReadReplies>(of, Make<ReplyFolder>(of), Make<TakeReply>(of)).ExecuteAsync(ct));

    private static async Task<JobReport> ForgetAsync(IServiceProvider of, CancellationToken ct)
    {
        var rows = await Make<ForgetReplies>(of).ExecuteAsync(ct);
        return new(new Dictionary<string, int> { ["replies"] = rows, ["files"] = Make<ReplyFolder>(of).DeleteOld() });
    }

    private static JobReport Alarm(CheckTaken.Result found) =>
        new(new Dictionary<string, int> { ["compared"] = found.Slots, ["wrong"] = found.Wrong.Count }, IsAlarm: found.Wrong.Count > 0);

    private static JobReport Both(ForgetSignIns.Result deleted) =>
        new(new Dictionary<string, int> { ["sessions"] = deleted.Sessions, ["requests"] = deleted.Requests });
}
