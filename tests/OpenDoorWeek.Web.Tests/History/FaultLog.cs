using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace OpenDoorWeek.Web.Tests.History;

/// <summary>Keeps the exceptions that the site logs, so that an answer of 500 can be told with its cause.</summary>
internal sealed class FaultLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> faults = [];

    public string Last => faults.LastOrDefault() ?? "no exception was logged";

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (exception is not null && IsEnabled(logLevel))
        {
            faults.Enqueue(string.Join(" | ", $"{exception}".Split('\n').Take(6).Select(l => l.Trim())));
        }
    }

    public void Dispose() => faults.Clear();
}
