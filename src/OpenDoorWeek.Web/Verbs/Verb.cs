using OpenDoorWeek.Web.Settings;

namespace OpenDoorWeek.Web.Verbs;

/// <summary>One thing the program can be told to do.</summary>
/// <param name="Name">As typed.</param>
/// <param name="Does">One line for --help.</param>
/// <param name="RunAsync">Returns the exit code; the token fires when the operator wants it to end.</param>
internal sealed record Verb(string Name, string Does, Func<ServiceSettings, CancellationToken, Task<int>> RunAsync);

/// <summary>Ends of the program, as the shell sees them.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>It tried and could not: database away, refused.</summary>
    public const int Failed = 1;

    /// <summary>Told wrongly: verb, option or setting.</summary>
    public const int WrongUse = 2;
}
