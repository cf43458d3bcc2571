using OpenDoorWeek.Web.Settings;

namespace OpenDoorWeek.Web.Verbs;

/// <summary>One thing the program can be told to do.</summary>
/// <param name="Name">As typed.</param>
/// <param name="Does">One line for --help.</param>
internal abstract record Verb(string Name, string Does);

/// <summary>A verb of the service: it has settings, and as a rule a database.</summary>
/// <param name="RunAsync">Returns the exit code; the token fires when the operator wants it to end.</param>
internal sealed record ServiceVerb(string Name, string Does, Func<ServiceSettings, CancellationToken, Task<int>> RunAsync) : Verb(Name, Does)
{
    /// <summary>Words behind its name are its own to judge.</summary>
    public bool TakesWords { get; init; }
}

/// <summary>A verb that works on files alone: it starts without settings, database or web.</summary>
/// <param name="Options">What may be typed after it.</param>
/// <param name="Run">Returns the exit code; the token fires when the operator wants it to end.</param>
internal sealed record FileVerb(string Name, string Does, IReadOnlyList<FileOption> Options, Func<FileOptions, CancellationToken, int> Run) : Verb(Name, Does);

/// <param name="Name">As typed, with its dashes.</param>
/// <param name="Wants">What follows it, as in "a file, such as plan.json".</param>
internal sealed record FileOption(string Name, string Wants, bool IsRequired = false);

/// <summary>The options of a file verb as they were typed: the required ones are there, and none is empty.</summary>
internal sealed class FileOptions(IReadOnlyDictionary<string, string> values)
{
    public string Required(string name) => values[name];

    /// <returns>Null: not typed.</returns>
    public string? Find(string name) => values.GetValueOrDefault(name);
}

/// <summary>Ends of the program, as the shell sees them.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>It tried and could not: database away, refused.</summary>
    public const int Failed = 1;

    /// <summary>Told wrongly: verb, option, setting or file.</summary>
    public const int WrongUse = 2;

    /// <summary>Ended by Ctrl+C before it was done, as shells have it: 128 + SIGINT.</summary>
    public const int Interrupted = 130;
}
