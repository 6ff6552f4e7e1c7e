using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Ventanilla.WebUI.Tests.Driving;

/// <summary>Keeps every line that the portal logs.</summary>
public sealed class LogBook : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _lines = new();

    public IReadOnlyList<string> Lines => [.. _lines.Select(l => l.Text)];

    /// <summary>What no story may leave behind: a fault, or a text that is missing.</summary>
    public IReadOnlyList<string> Faults =>
        [.. _lines.Where(l => l.Level >= LogLevel.Error || l.Text.StartsWith("No text for", StringComparison.Ordinal)).Select(l => l.Text).Distinct()];

    public ILogger CreateLogger(string categoryName) => new Writer(this);

    public void Dispose()
    {
    }

    private sealed class Writer(LogBook book) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                book._lines.Enqueue((logLevel, $"{formatter(state, exception)} {exception}".TrimEnd()));
        }
    }
}
