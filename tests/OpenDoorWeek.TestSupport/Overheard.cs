using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace OpenDoorWeek.TestSupport;

/// <summary>
/// Hears every line that any test makes the service log, and keeps those that say whom they are about. A test ends with <see cref="Take"/>; where
/// several run at once the line may stand under another's name, with its text.
/// </summary>
public sealed partial class Overheard : ILoggerProvider, ILoggerFactory, ILogger
{
    public static readonly Overheard Ears = new();
    private static readonly ConcurrentQueue<string> Breaches = new();

    private Overheard() { }

    /// <summary>Lines with an address, a secret of a link or a session, or the name of who books in these tests; asked for once.</summary>
    public static IReadOnlyList<string> Take()
    {
        var taken = new List<string>();
        while (Breaches.TryDequeue(out var line))
        {
            taken.Add(line);
        }

        return taken;
    }

    /// <summary>A line on the console of a service in a process of its own; what is no line of the log (the address to open) is not judged.</summary>
    public static void HearConsole(string? line)
    {
        if (line is not null && LineOfLog().IsMatch(line))
        {
            Hear(line);
        }
    }

    internal static bool IsBreach(string line) => Address().IsMatch(line) || Secret().IsMatch(line) || line.Contains("Ada Peeters", StringComparison.OrdinalIgnoreCase);

    public static ILogger<T> As<T>() => LoggerFactoryExtensions.CreateLogger<T>(Ears);

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    /// <summary>Not heard, as the console does not write it: the web server names the path of each request there.</summary>
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Hear($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
        // One for all tests.
    }

    private static void Hear(string line)
    {
        if (IsBreach(line))
        {
            Breaches.Enqueue(line);
        }
    }

    [GeneratedRegex(@"^(trce|dbug|info|warn|fail|crit): ")]
    private static partial Regex LineOfLog();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(\.[\w-]+)+")]
    private static partial Regex Address();

    /// <summary>Base64url of 32 random octets or of a link's token: no word of a stack trace mixes so many capitals and digits.</summary>
    [GeneratedRegex(@"(?<![\w-])(?=(?:[\w-]*?[A-Z]){5})(?=(?:[\w-]*?\d){2})(?:[\w-]{43}|[\w-]{70})(?![\w-])")]
    private static partial Regex Secret();
}
