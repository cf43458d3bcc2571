using OpenDoorWeek.Core.JobRuns;

namespace OpenDoorWeek.Jobs;

/// <summary>A row of the schedule.</summary>
/// <param name="Name">In lower case with dashes: key of its runs, for good. Its words stand in Web/Pages/Jobs/JobTexts.cs.</param>
/// <param name="When">Calendar time of Brussels.</param>
/// <param name="StartsWithin">
/// What happens when it was missed. Null: one run makes good all that was missed, however late. Else an occurrence that could not start
/// within this time is recorded as missed, and nothing is done for it.
/// </param>
/// <param name="RunAsync">Calls the use case, made from the services of this process. It may be called for one occurrence more than once.</param>
public sealed record ScheduledJob(string Name, When When, TimeSpan? StartsWithin, Func<IServiceProvider, CancellationToken, Task<JobReport>> RunAsync);
