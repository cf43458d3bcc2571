namespace OpenDoorWeek.Jobs;

/// <summary>Under which name a runner takes work: readable in the database, and its own even where two run in one process.</summary>
internal static class NodeName
{
    public static string Make() => $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid().ToString("n")[..4]}";
}
