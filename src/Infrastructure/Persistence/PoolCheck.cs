using System.Data.Common;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ventanilla.Infrastructure.Persistence;

/// <summary>At start: compares the connections that the portal may open with those that the database server lets in. Whoever finds no room there is
/// refused in the middle of a page; so a process that does not fit by itself is not started, and all of them together are warned about.</summary>
internal sealed class PoolCheck(IConfiguration configuration, IServiceScopeFactory scopes, ILogger<PoolCheck> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var processes = ProcessesOf(configuration)!.Value;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VentanillaDbContext>();
        var each = PoolOf(db.Database.GetConnectionString()!) + db.ConnectionsForJobs;
        int room;
        try
        {
            room = (await db.Database.SqlQueryRaw<int>(db.CountOfConnections).ToListAsync(cancellationToken)).Single();
        }
        catch (Exception fault) when (fault is DbException || fault.InnerException is DbException)
        {
            // A portal may start before its database answers.
            log.LogWarning("How many connections the database server lets in could not be asked at start: {Reason}", fault.Message);
            return;
        }

        if (each > room)
            throw new SettingsException(
                $"One process may open {each} connections ({db.ConnectionsForJobs} of them for jobs), and the database server lets in {room}: "
                + "lower Maximum Pool Size in ConnectionStrings:Ventanilla, or raise the server's limit.");
        if (processes * each > room)
            log.LogWarning(
                "{Processes} processes may open {All} connections ({Each} each, jobs included), and the database server lets in {Room}: lower the pools or raise the limit.",
                processes, processes * each, each, room);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Null when the setting is no count.</summary>
    internal static int? ProcessesOf(IConfiguration configuration) => configuration["Database:Processes"] switch
    {
        null or "" => 1,
        var typed => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : null,
    };

    /// <summary>Both drivers have pools of a hundred unless something else is said, under either name.</summary>
    private static int PoolOf(string connection)
    {
        var said = new DbConnectionStringBuilder { ConnectionString = connection };
        foreach (var name in (string[])["Maximum Pool Size", "MaxPoolSize", "Max Pool Size"])
            if (said.TryGetValue(name, out var size))
                return Convert.ToInt32(size, CultureInfo.InvariantCulture);
        return 100;
    }
}
