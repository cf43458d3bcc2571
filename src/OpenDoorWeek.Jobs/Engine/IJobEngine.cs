namespace OpenDoorWeek.Jobs.Engine;

/// <summary>Wakes one of the nodes that share a database when a job may be due. No type of an engine appears outside this folder.</summary>
/// <remarks>
/// It may wake late, twice, or two nodes at once: the wake looks for itself what is due. It must wake at each minute that
/// <see cref="Core.JobRuns.When.WakeMinutes"/> names as long as one node lives, soon again after all were down, and also while an earlier
/// wake of the same job has not returned. It lives on the clock of the process.
/// </remarks>
public interface IJobEngine : IAsyncDisposable
{
    /// <summary>Starts this node.</summary>
    /// <param name="jobs">The schedule; what a newer or older build left in the store is passed over.</param>
    /// <param name="wake">Called on one node for each wake; it does not throw.</param>
    /// <param name="ct">Gives the start up.</param>
    Task StartAsync(IReadOnlyList<ScheduledJob> jobs, Func<ScheduledJob, CancellationToken, Task> wake, CancellationToken ct);

    /// <summary>Wakes nobody any more on this node, tells what runs here to end, and waits until it has.</summary>
    Task StopAsync();
}
