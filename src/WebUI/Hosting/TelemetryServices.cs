using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using OpenTelemetry;
using OpenTelemetry.Context.Propagation;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Ventanilla.Application.Common;
using Ventanilla.Application.Pipeline;

namespace Ventanilla.WebUI.Hosting;

/// <summary>Metrics and traces to a collector, where the settings name one (docs/decisions/0075). Without it nothing of this is there.</summary>
internal static class TelemetryServices
{
    /// <summary>Of others: the framework's requests, the runtime, and of the driver what tells that the database is slow or its pool too small. The driver's
    /// other figures are kept by pool, and bear the whole connection string.</summary>
    private static readonly string[] Meters = [Telemetry.Name, "Microsoft.AspNetCore.Hosting", "System.Runtime"];
    private static readonly string[] OfDriver =
        ["db.client.operation.duration", "db.client.connection.npgsql.pending_requests", "db.client.connection.npgsql.timeouts"];

    public static void AddTelemetry(this IServiceCollection services, WatchSettings? watch, HostRole role)
    {
        if (watch is null)
            return;
        var version = typeof(Program).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(r => r.AddService("ventanilla", serviceVersion: version)
                .AddAttributes([new("ventanilla.portal", watch.Portal), new("ventanilla.role", role.ToString().ToLowerInvariant())]))
            .WithMetrics(metrics => metrics.AddMeter([.. Meters, NoPersonalData.Driver]).AddView(Shown).AddOtlpExporter(o => To(o, watch, "metrics")));
        if (watch.Traces == 0)
            return;
        telemetry.WithTracing(traces => traces
            .SetSampler(new ParentBasedSampler(new BeginsWithRequestOrJob(watch.Traces)))
            .AddSource(Telemetry.Name, NoPersonalData.Driver)
            // A file has an ending and no page has.
            .AddAspNetCoreInstrumentation(o => o.Filter = http => http.Request.Path != "/salud" && !Path.HasExtension(http.Request.Path))
            .AddProcessor(new NoPersonalData())
            .AddOtlpExporter(o => To(o, watch, "traces")));
        Sdk.SetDefaultTextMapPropagator(new TraceContextPropagator());
        services.AddSingleton<DistributedContextPropagator>(new NothingFromOutside());
    }

    private static void To(OtlpExporterOptions options, WatchSettings watch, string signal)
    {
        options.Protocol = watch.Grpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = watch.Grpc ? watch.Endpoint : new Uri($"{watch.Endpoint.AbsoluteUri.TrimEnd('/')}/v1/{signal}");
    }

    private static MetricStreamConfiguration Shown(Instrument instrument) => instrument.Meter.Name == NoPersonalData.Driver && !OfDriver.Contains(instrument.Name)
        ? MetricStreamConfiguration.Drop : new MetricStreamConfiguration { TagKeys = NoPersonalData.Labels };

    /// <summary>A trace begins with a request or a job, by the share, and all within it goes with it. What the engine and the sealer ask of the database by
    /// themselves, every second, begins none.</summary>
    private sealed class BeginsWithRequestOrJob(double share) : Sampler
    {
        private readonly TraceIdRatioBasedSampler _share = new(share);

        public override SamplingResult ShouldSample(in SamplingParameters samplingParameters) =>
            samplingParameters.Kind is ActivityKind.Server or ActivityKind.Consumer ? _share.ShouldSample(samplingParameters) : new SamplingResult(SamplingDecision.Drop);
    }

    /// <summary>A trace that a stranger's request claims to belong to would let them choose what is kept, and bear words of theirs.</summary>
    private sealed class NothingFromOutside : DistributedContextPropagator
    {
        public override IReadOnlyCollection<string> Fields => [];

        public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter)
        {
        }

        public override void ExtractTraceIdAndState(object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState) => (traceId, traceState) = (null, null);

        public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) => null;
    }
}
