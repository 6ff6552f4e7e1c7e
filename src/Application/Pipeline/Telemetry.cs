using System.Diagnostics;
using System.Diagnostics.Metrics;
using Ventanilla.Domain.Notifications;

namespace Ventanilla.Application.Pipeline;

/// <summary>What the application tells whoever watches it: all of its instruments and spans (docs/operations.md, docs/decisions/0075). While nobody listens they cost
/// next to nothing. A label is one of a few words that the code knows, and never an id, an address, a name, or anything that somebody typed.</summary>
public static class Telemetry
{
    /// <summary>Of the meter and of the source of spans.</summary>
    public const string Name = "Ventanilla";

    public const string Message = "ventanilla.message", Job = "ventanilla.job", Mail = "ventanilla.mail", Budget = "ventanilla.budget", Outcome = "ventanilla.outcome", Error = "error.type";

    private static readonly ActivitySource Spans = new(Name);
    private static readonly Meter Meter = new(Name);

    internal static readonly Histogram<double> MessageDuration = Seconds(
        "ventanilla.message.duration", "How long a command or a query took.", [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60]);

    internal static readonly Histogram<double> JobDuration = Seconds("ventanilla.job.duration", "How long a job took.", [0.01, 0.1, 0.5, 1, 5, 10, 30, 60, 300, 1800]);

    internal static readonly Counter<long> MailDeliveries = Meter.CreateCounter<long>(
        "ventanilla.mail.deliveries", "{delivery}", "Mails that were claimed, by what became of them.");

    internal static readonly Histogram<double> MailWait = Seconds(
        "ventanilla.mail.wait", "From the promise of a mail to its delivery.", [1, 2.5, 5, 10, 30, 60, 300, 900, 3600, 14400, 86400]);

    internal static readonly Counter<long> BudgetRefusals = Meter.CreateCounter<long>("ventanilla.budget.refusals", "{refusal}", "What was refused because a budget was used up.");

    internal static readonly Histogram<double> PasswordWait = Seconds(
        "ventanilla.password.wait", "How long a password waited in line to be hashed.", [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2, 4]);

    /// <summary>Runs a message in a span of its own, and tells how long it took and how it ended.</summary>
    internal static Task<T> OfMessage<T>(string name, Func<Task<T>> run, Func<T, string> outcome, CancellationToken stop) =>
        Watch(MessageDuration, Message, name, ActivityKind.Internal, run, outcome, stop);

    /// <summary>The same of a job, whose span begins a trace.</summary>
    public static Task<T> OfJob<T>(string key, Func<Task<T>> run, Func<T, string> outcome, CancellationToken stop) =>
        Watch(JobDuration, Job, key, ActivityKind.Consumer, run, outcome, stop);

    /// <summary>What became of a mail that was claimed. One that nobody began to send waits for its next try like one that failed.</summary>
    internal static void OfMail(OutgoingMessage message)
    {
        KeyValuePair<string, object?> kind = new(Mail, message.Template);
        MailDeliveries.Add(1, kind, new(Outcome, message.State switch { MessageState.Delivered => "delivered", MessageState.Parked => "parked", _ => "put_off" }));
        if (message.DeliveredAt is { } delivered)
            MailWait.Record((delivered - message.CreatedAt).TotalSeconds, kind);
    }

    /// <param name="budget">What was asked for; never by whom.</param>
    public static void Refused(string budget) => BudgetRefusals.Add(1, new KeyValuePair<string, object?>(Budget, budget));

    /// <param name="served">False where it had waited for too long and was sent away.</param>
    internal static void OfPassword(TimeSpan waited, bool served) =>
        PasswordWait.Record(waited.TotalSeconds, new KeyValuePair<string, object?>(Outcome, served ? "served" : "sent_away"));

    private static async Task<T> Watch<T>(
        Histogram<double> duration, string label, string word, ActivityKind kind, Func<Task<T>> run, Func<T, string> outcome, CancellationToken stop)
    {
        using var span = Spans.StartActivity(word, kind);
        TagList labels = new() { { label, word } };
        var began = Stopwatch.GetTimestamp();
        try
        {
            var result = await run();
            labels.Add(Outcome, outcome(result));
            return result;
        }
        catch (Exception fault)
        {
            // Whoever closes the page, or stops the host, is no fault. Of a fault its kind alone is told: its words may hold anything.
            labels.Add(Outcome, stop.IsCancellationRequested ? "stopped" : "fault");
            labels.Add(Error, fault.GetType().FullName);
            span?.SetStatus(ActivityStatusCode.Error);
            throw;
        }
        finally
        {
            duration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, labels);
            if (span is { IsAllDataRequested: true })
                foreach (var (name, value) in labels)
                    span.SetTag(name, value);
        }
    }

    private static Histogram<double> Seconds(string name, string what, double[] bounds) =>
        Meter.CreateHistogram(name, "s", what, tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = bounds });
}
