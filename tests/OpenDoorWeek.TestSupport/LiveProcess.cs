using System.Diagnostics;

namespace OpenDoorWeek.TestSupport;

/// <summary>Whether a process lives.</summary>
public static class LiveProcess
{
    /// <remarks>In a container nobody may fetch the exit code of an orphan: it stays as a zombie, which is dead.</remarks>
    public static bool Exists(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited && !IsZombie(id);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool IsZombie(int id)
    {
        var status = $"/proc/{id}/status";
        try
        {
            return File.Exists(status) && File.ReadLines(status).Any(l => l.StartsWith("State:\tZ", StringComparison.Ordinal));
        }
        catch (IOException)
        {
            return true;   // gone while we read
        }
    }
}
