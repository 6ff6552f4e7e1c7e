using Microsoft.Data.SqlClient;
using Ventanilla.Application.Pipeline;

namespace Ventanilla.Infrastructure.Persistence.SqlServer;

/// <summary>A turn is a lock that lives as long as a session of its own: a process that dies loses it with its connection, and one that is frozen keeps
/// it, so that nobody is beside it when it wakes.</summary>
internal sealed class SqlServerTurns(string connection) : ITurns
{
    private const string Take =
        """
        DECLARE @answer int;
        EXEC @answer = sp_getapplock @Resource = @name, @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = 0;
        SELECT @answer;
        """;

    // Not pooled: closing must end the session.
    private readonly string _connection = new SqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString;

    public async Task<IAsyncDisposable?> TryTake(string name, CancellationToken stop)
    {
        var session = new SqlConnection(_connection);
        try
        {
            await session.OpenAsync(stop);
            await using var command = new SqlCommand(Take, session);
            command.Parameters.AddWithValue("@name", $"Ventanilla.{name}");
            // 0 and 1: taken. Below: somebody else has it, or the server could not say.
            if (await command.ExecuteScalarAsync(stop) is >= 0)
                return new HeldTurn(session, Release(name, session));
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }

        await session.DisposeAsync();
        return null;
    }

    private static SqlCommand Release(string name, SqlConnection session)
    {
        var command = new SqlCommand("EXEC sp_releaseapplock @Resource = @name, @LockOwner = 'Session';", session);
        command.Parameters.AddWithValue("@name", $"Ventanilla.{name}");
        return command;
    }
}
