using System.Diagnostics;
using OpenTelemetry;
using Ventanilla.Application.Pipeline;

namespace Ventanilla.WebUI.Hosting;

/// <summary>Lets a span go only with what is in the list, whoever made it: paths hold tokens and numbers of cases, and an exception's words anything. What a new
/// version of a package adds stays here until somebody has looked at it.</summary>
internal sealed class NoPersonalData : BaseProcessor<Activity>
{
    /// <summary>The database driver's source and meter.</summary>
    internal const string Driver = "Npgsql";

    /// <summary>Of spans and metrics alike. A statement is the code's own: values are its parameters, which nobody tells.</summary>
    internal static readonly string[] Labels =
    [
        Telemetry.Message, Telemetry.Job, Telemetry.Mail, Telemetry.Budget, Telemetry.Outcome, Telemetry.Error,
        "http.request.method", "http.response.status_code", "http.route", "network.protocol.version", "url.scheme",
        "db.operation.name", "db.query.text", "db.response.status_code", "db.system.name",
        "cpu.mode", "gc.heap.generation",
    ];

    /// <summary>Where an exception becomes part of a span its kind is kept, and its words and its trace are not.</summary>
    private readonly ActivityListener _exceptions = new()
    {
        ShouldListenTo = source => source.Name is Driver or Telemetry.Name or "Microsoft.AspNetCore",
        ExceptionRecorder = (_, _, ref tags) =>
        {
            tags.Add("exception.message", "");
            tags.Add("exception.stacktrace", "");
        },
    };

    public NoPersonalData() => ActivitySource.AddActivityListener(_exceptions);

    public override void OnEnd(Activity data)
    {
        foreach (var (label, _) in data.TagObjects.ToArray())
            if (!Labels.Contains(label))
                data.SetTag(label, null);
        data.SetStatus(data.Status);
        data.TraceStateString = null;
    }

    protected override void Dispose(bool disposing)
    {
        _exceptions.Dispose();
        base.Dispose(disposing);
    }
}
