using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Ventanilla.Testing;

/// <summary>Hears what is asked of the database: work that can be counted where time cannot.</summary>
public static partial class Statements
{
    private static readonly AsyncLocal<ConcurrentQueue<string>?> Heard = new();

    static Statements() => DiagnosticListener.AllListeners.Subscribe(new Listener());

    /// <summary>What the work asked for, in order: each statement's verb, without what it is about.</summary>
    public static async Task<string> Of(Func<Task> work)
    {
        var heard = Heard.Value = new ConcurrentQueue<string>();
        await work();
        Heard.Value = null;
        return string.Join(' ', heard.SelectMany(text => Verb.Matches(text).Select(m => m.Value)));
    }

    [GeneratedRegex("^(WITH|SELECT|INSERT|UPDATE|DELETE)", RegexOptions.Multiline)]
    private static partial Regex Verb { get; }

    private sealed class Listener : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore")
                value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData happened)
                Heard.Value?.Enqueue(happened.Command.CommandText);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
