using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenIddict.Server;
using OpenIddict.Validation;

namespace Ventanilla.Infrastructure.Connections;

/// <summary>At start: reads the signing keys, and writes the clients that the settings name. Where the database does not answer yet it tries again until it does.</summary>
internal sealed class ConnectionStart(
    SigningKeys keys, LoadedKeys loaded, ClientRows clients, IOptionsMonitorCache<OpenIddictServerOptions> server, IOptionsMonitorCache<OpenIddictValidationOptions> validation,
    TimeProvider clock, ILogger<ConnectionStart> log) : BackgroundService
{
    private bool _ready;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Try(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var again = new PeriodicTimer(TimeSpan.FromSeconds(5), clock);
        while (!_ready && await again.WaitForNextTickAsync(stoppingToken))
            await Try(stoppingToken);
    }

    private async Task Try(CancellationToken stop)
    {
        try
        {
            loaded.Load(await keys.All(stop));
            // Whoever asked before got settings with a key that nobody knows.
            server.Clear();
            validation.Clear();
            await clients.Write(stop);
            _ready = true;
        }
        catch (Exception fault) when (fault is DbException || fault.InnerException is DbException)
        {
            log.LogWarning("No application is let in yet, for the database does not answer: {Reason}", fault.Message);
        }
    }
}
