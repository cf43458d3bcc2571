using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace OpenDoorWeek.Jobs.Tests.Faults;

/// <summary>What the pumps say to the operator.</summary>
internal sealed class LogLines : ILogger<OutboxPump>
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> lines = new();

    public IReadOnlyList<string> All => [.. lines.Select(l => l.Text)];

    public IReadOnlyList<string> Containing(string text) => [.. All.Where(l => l.Contains(text, StringComparison.Ordinal))];

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue((logLevel, $"{formatter(state, exception)} {exception}"));
}
