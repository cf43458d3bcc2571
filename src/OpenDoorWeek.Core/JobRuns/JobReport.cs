namespace OpenDoorWeek.Core.JobRuns;

/// <summary>What a job has to say at its end.</summary>
/// <param name="Counts">Numbers by name, such as "slots"; nothing of a person.</param>
/// <param name="IsAlarm">Something is wrong that a person must look at.</param>
public sealed record JobReport(IReadOnlyDictionary<string, int> Counts, bool IsAlarm = false)
{
    public static JobReport Of(string name, int count) => new(new Dictionary<string, int> { [name] = count });
}
