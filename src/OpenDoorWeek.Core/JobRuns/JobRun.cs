namespace OpenDoorWeek.Core.JobRuns;

/// <summary>An occurrence that a node runs. Attempt and node are the fence: who was taken over from writes nothing any more.</summary>
public sealed record JobRun(string Name, DateTimeOffset ScheduledFor, int Attempt, string Node);
