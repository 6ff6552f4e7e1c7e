using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Shouldly;
using Ventanilla.Testing;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>What a collector gets of a portal (docs/decisions/0075): what an operator needs, and nothing of anybody. A portal that stops sends what it still has, so that all
/// of it is there afterwards.</summary>
public sealed class TelemetryTests
{
    private const string Wrong = "No Es Esta Frase 99", Number = "2026-000417", Browser = "Navegador de Ana", OwnTrace = "4bf92f3577b34da6a3ce929d0e0e4736";

    [Theory, InlineData("caja"), InlineData("clinica"), InlineData("software")]
    public async Task A_persons_way_is_told_in_figures_and_spans_and_nothing_of_the_person(string name)
    {
        await using var collector = await Collector.Start();
        string[] personal;
        await using (var portal = await RunningPortal.Open(
            ("Portal", name), ("Telemetry:Endpoint", collector.Http), ("Telemetry:Traces", "1"), ("Policy:Budgets:SignInsPerAddressPerQuarterHour", "2")))
        {
            var ana = await Walker.WithAnAccountOn(portal);
            await ana.SignsIn(password: Wrong);
            (await ana.SignsIn()).Path.ShouldBe("/inicio");
            (await ana.Who.Opens($"/cuenta/solicitudes/{Number}")).Status.ShouldBe(HttpStatusCode.NotFound);
            await ana.Who.Opens("/css/site.css");
            await ana.Who.Opens("/salud");
            (await ana.SignsIn()).Path.ShouldBe("/ingresar", "the third of a quarter of an hour");
            await ana.Who.Asks(Odd($"/nadie/{ana.Who.Email}/es?documento={ana.DocumentNumber}"));
            var link = await portal.LinkTo(ana.Who.Email, "/activar");
            personal =
            [
                ana.Who.Email, ana.DocumentNumber, ana.Username, "Lucía", "Pérez", "3001234567", "300 123 4567", Walker.StrongPassword, Wrong, link.Split("?t=")[1],
                "192.0.2.7", Number, Browser,
            ];
        }

        var (metrics, traces) = (collector.Said("/v1/metrics"), collector.Said("/v1/traces"));
        foreach (var told in new[]
        {
            "ventanilla.message.duration", "sign_in", "password_wrong", "signed_in", "ventanilla.job.duration", "deliver-messages", "ventanilla.mail.deliveries", "delivered",
            "ventanilla.mail.wait", "ActivationMail", "ventanilla.password.wait", "served", "ventanilla.budget.refusals", "sign-in address", "accounts.too_many_requests",
            "http.server.request.duration", "db.client.operation.duration", "dotnet.gc.collections", "ventanilla.portal", name,
        })
            metrics.ShouldContain(told, Case.Sensitive);
        foreach (var told in new[] { "GET activar", "GET estado/{code:int?}", "get_my_case", "POST ingresar", "sign_in", "password_wrong", "deliver-messages", "UPDATE accounts" })
            traces.ShouldContain(told, Case.Sensitive);
        foreach (var left in new[] { "salud", ".css", "url.path", "url.query", "user_agent", "client.address", "127.0.0.1", "Host=" })
            (metrics + traces).ShouldNotContain(left, Case.Sensitive);
        personal.Where(collector.Knows).ShouldBeEmpty();
        traces.ShouldNotContain(Encoding.Latin1.GetString(Convert.FromHexString(OwnTrace)), Case.Sensitive);
    }

    /// <summary>A package that says more than it should, in every way that it has.</summary>
    [Fact]
    public async Task What_a_package_says_beside_that_stays_here()
    {
        await using var collector = await Collector.Start();
        using var driver = new ActivitySource("Npgsql");
        using var meter = new Meter("Npgsql");
        await using (var portal = await RunningPortal.Open(("Telemetry:Endpoint", collector.Http), ("Telemetry:Traces", "1")))
        {
            await portal.Visitor().Opens("/");
            using (var span = driver.StartActivity("planted", ActivityKind.Consumer)!)
            {
                span.SetTag("db.query.parameter.email", "ana@uno.example").SetStatus(ActivityStatusCode.Error, "ana@dos.example");
                span.AddException(new InvalidOperationException("ana@tres.example"));
                span.TraceStateString = "ana=plantedcuatro";
                span.AddBaggage("ana", "plantedcinco");
                span.SetTag("error.type", "planted.error");
            }

            meter.CreateCounter<int>("db.client.connection.npgsql.timeouts").Add(1, new("error.type", "planted.label"), new("pool", "ana@seis.example"));
            meter.CreateCounter<int>("db.ana").Add(1);
        }

        collector.Said("/v1/traces").ShouldContain("planted.error");
        collector.Said("/v1/traces").ShouldContain("System.InvalidOperationException");
        collector.Said("/v1/metrics").ShouldContain("planted.label");
        new[] { "ana@uno", "ana@dos", "ana@tres", "plantedcuatro", "plantedcinco", "ana@seis", "db.ana" }.Where(collector.Knows).ShouldBeEmpty();
    }

    [Theory, InlineData("grpc", "MetricsService/Export"), InlineData("http", "/v1/metrics")]
    public async Task Figures_go_without_traces_and_by_either_way(string protocol, string path)
    {
        await using var collector = await Collector.Start();
        await using (var portal = await RunningPortal.Open(
            ("Telemetry:Endpoint", protocol == "grpc" ? collector.Grpc : collector.Http), ("Telemetry:Protocol", protocol), ("Telemetry:Traces", "0")))
            await portal.Visitor().BecomesUser();

        collector.Said(path).ShouldContain("ventanilla.message.duration");
        collector.Paths.ShouldAllBe(p => p.EndsWith(path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_no_collector_is_named_there_is_nothing_that_could_send()
    {
        await using var collector = await Collector.Start();
        await using (var portal = await RunningPortal.Open(("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Http), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("Telemetry:Traces", "1")))
        {
            await portal.Visitor().BecomesUser();
            portal.Services.GetService<MeterProvider>().ShouldBeNull();
            portal.Services.GetService<TracerProvider>().ShouldBeNull();
        }

        collector.Paths.ShouldBeEmpty();
    }

    /// <summary>A request that claims to belong to a trace of its own, and brings words along.</summary>
    private static HttpRequestMessage Odd(string address) => new(HttpMethod.Get, address)
    {
        Headers =
        {
            { "User-Agent", Browser }, { "traceparent", $"00-{OwnTrace}-00f067aa0ba902b7-01" }, { "tracestate", "ana=52111222" }, { "baggage", "correo=ana@correo.example" },
        },
    };
}
