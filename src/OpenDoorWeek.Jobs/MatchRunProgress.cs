using OpenDoorWeek.Matching.Plans;

namespace OpenDoorWeek.Jobs;

/// <summary>How far a run is, over the plans of all presets. The shares are measured with 20,000 visitors: placing takes most of the time.</summary>
internal sealed class MatchRunProgress(Action<string>? watcher) : IProgress<MatchProgress>
{
    /// <summary>In thousandths of the run: reading the week comes first, then the plans share the rest.</summary>
    private const int OfSnapshot = 40;
    private static readonly int OfPlan = (1000 - OfSnapshot) / Preset.All.Count;

    /// <summary>Hundredths of a plan at which a step begins.</summary>
    private const int Polish = 55, Minimum = 70, Certify = 80, Check = 88, Whole = 100;
    private readonly Lock _lock = new();
    private (string Step, int Thousandths) _now = ("snapshot", 0);
    private int _plan;

    public (string Step, int Thousandths) Now
    {
        get
        {
            lock (_lock)
            {
                return _now;
            }
        }
    }

    /// <param name="plan">How many plans are made already.</param>
    public void Begin(int plan) => _plan = plan;

    public void Verify() => Set("verify", Check);

    public void Report(MatchProgress value)
    {
        var (name, begins, ends) = value.Step switch
        {
            MatchStep.Place => ("place", 0, Polish),
            MatchStep.Polish => ("polish", Polish, Minimum),
            MatchStep.Minimum => ("minimum", Minimum, Certify),
            MatchStep.Certify => ("certify", Certify, Check),
            _ => ("verify", Check, Whole),
        };
        Set(name, begins + (int)((long)(ends - begins) * value.Done / Math.Max(1, value.Total)));
    }

    private void Set(string step, int hundredths)
    {
        lock (_lock)
        {
            _now = (step, Math.Max(_now.Thousandths, OfSnapshot + (OfPlan * _plan) + (OfPlan * hundredths / Whole)));
        }

        watcher?.Invoke(step);
    }
}
