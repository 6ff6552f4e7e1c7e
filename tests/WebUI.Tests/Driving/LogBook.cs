using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Ventanilla.WebUI.Tests.Driving;

/// <summary>Keeps every line that the portal logs at the levels of its settings.</summary>
public sealed class LogBook : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, string Room, string Text)> _lines = new();

    public IReadOnlyList<string> Lines => [.. _lines.Select(l => l.Text)];

    /// <summary>What no story may leave behind: a fault, or a text that is missing.</summary>
    public IReadOnlyList<string> Faults =>
        [.. _lines.Where(IsFault).Select(l => l.Text).Distinct()];

    public ILogger CreateLogger(string categoryName) => new Writer(this, categoryName);

    public void Dispose()
    {
    }

    // The database engine calls every statement a fault that broke a unique rule, also where the application counts on it.
    private static bool IsFault((LogLevel Level, string Room, string Text) line) =>
        (line.Level >= LogLevel.Error && !line.Room.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal))
        || line.Text.StartsWith("No text for", StringComparison.Ordinal);

    private sealed class Writer(LogBook book, string room) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel is not LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                book._lines.Enqueue((logLevel, room, $"{formatter(state, exception)} {exception}".TrimEnd()));
        }
    }
}
