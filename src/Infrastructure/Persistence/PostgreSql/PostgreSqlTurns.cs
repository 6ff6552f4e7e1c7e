using Npgsql;
using Ventanilla.Application.Pipeline;

namespace Ventanilla.Infrastructure.Persistence.PostgreSql;

/// <summary>A turn is a lock that lives as long as a session of its own: a process that dies loses it with its connection, and one that is frozen keeps
/// it, so that nobody is beside it when it wakes.</summary>
internal sealed class PostgreSqlTurns(string connection) : ITurns
{
    /// <summary>The server finds out in half a minute when the machine is gone without a word. Not among the options of the connection, which a pooler
    /// in between may refuse.</summary>
    private const string NoticesSilence = "SET tcp_keepalives_idle = 15; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3";

    // Not pooled: closing must end the session.
    private readonly string _connection = new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString;

    public async Task<IAsyncDisposable?> TryTake(string name, CancellationToken stop)
    {
        var session = new NpgsqlConnection(_connection);
        try
        {
            await session.OpenAsync(stop);
            await using (var settings = new NpgsqlCommand(NoticesSilence, session))
                await settings.ExecuteNonQueryAsync(stop);
            await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock(hashtextextended($1, 0))", session) { Parameters = { new() { Value = name } } };
            if (await command.ExecuteScalarAsync(stop) is true)
                return new HeldTurn(session, new NpgsqlCommand("SELECT pg_advisory_unlock_all()", session));
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }

        await session.DisposeAsync();
        return null;
    }
}
