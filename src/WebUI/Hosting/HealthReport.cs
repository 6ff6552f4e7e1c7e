using MediatR;
using Microsoft.AspNetCore.Http.Features;
using Ventanilla.Application.Notifications;

namespace Ventanilla.WebUI.Hosting;

/// <summary>What <c>/salud</c> says, for machines and operators: <c>ok</c>; or a line for the trouble, as <c>correo: CODE since TIME</c> (200: pages
/// are served all the same) or <c>datos: database.no_answer</c> (503). It is asked at most once in some seconds, however often it is polled.</summary>
internal sealed partial class HealthReport(IServiceScopeFactory scopes, TimeProvider clock, ILogger<HealthReport> log) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan DatabasePatience = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim _asking = new(1);
    private (int Status, string Text, long At)? _known;

    public async Task<(int Status, string Text)> Get(CancellationToken stop)
    {
        await _asking.WaitAsync(stop);
        try
        {
            if (_known is not { } known || clock.GetElapsedTime(known.At) > Fresh)
            {
                var (status, text) = await Ask();
                _known = known = (status, text, clock.GetTimestamp());
            }

            return (known.Status, known.Text);
        }
        finally
        {
            _asking.Release();
        }
    }

    public void Dispose() => _asking.Dispose();

    private async Task<(int Status, string Text)> Ask()
    {
        using var limit = new CancellationTokenSource(DatabasePatience, clock);
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            var health = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new GetHealth(), limit.Token);
            return health.Value.Mail is { } trouble
                ? (StatusCodes.Status200OK, $"correo: {trouble.Code} since {trouble.Since.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}\n")
                : (StatusCodes.Status200OK, "ok");
        }
        catch (Exception fault)
        {
            NoAnswer(fault.Message);
            return (StatusCodes.Status503ServiceUnavailable, "datos: database.no_answer\n");
        }
    }

    [LoggerMessage(LogLevel.Error, "The database does not answer: {Reason}")]
    private partial void NoAnswer(string reason);
}

/// <summary>Answers <c>GET</c> and <c>HEAD /salud</c> before anything else does, also by a name that is not the portal's: a load balancer asks by an
/// address. Every other request goes on to where an unknown host is refused.</summary>
internal sealed class HealthDoor : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, rest) => IsAsked(http.Request) ? Answer(http) : rest(http));
        next(app);
    };

    private static bool IsAsked(HttpRequest request) =>
        request.Path == "/salud" && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method));

    private static async Task Answer(HttpContext http)
    {
        // Asked every few seconds, it would make every figure of the pages look quick.
        if (http.Features.Get<IHttpMetricsTagsFeature>() is { } figures)
            figures.MetricsDisabled = true;
        var (status, text) = await http.RequestServices.GetRequiredService<HealthReport>().Get(http.RequestAborted);
        var answer = http.Response;
        (answer.StatusCode, answer.ContentType, answer.ContentLength, answer.Headers.CacheControl) = (status, "text/plain; charset=utf-8", text.Length, "no-store");
        if (HttpMethods.IsGet(http.Request.Method))
            await answer.WriteAsync(text, http.RequestAborted);
    }
}

internal static class HealthRegistration
{
    /// <summary>Before the framework's own filter of hosts, which is among the services already.</summary>
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, HealthDoor>());
        return services.AddSingleton<HealthReport>();
    }
}
