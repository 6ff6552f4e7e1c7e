using System.Data.Common;
using Ventanilla.Testing.Servers;

namespace Ventanilla.Testing;

/// <summary>A clean, migrated database of its own on the server that <c>VENTANILLA_TEST_DATABASE</c> names; gone when disposed. It is a PostgreSQL,
/// unless <c>VENTANILLA_TEST_PROVIDER</c> says SqlServer. Statements are written with quoted names and in the few words of PostgreSQL that
/// <see cref="Transact"/> knows.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly TestServer Server = TestServer.Named();
    private readonly string _name;

    private TestDatabase(string name) => _name = name;

    /// <summary>As <c>Database:Provider</c> names it.</summary>
    public static string Provider => Server.Provider;

    public string ConnectionString => Server.ConnectionTo(_name);

    public static async Task<TestDatabase> Create()
    {
        var name = $"test_{Guid.NewGuid():N}";
        await Server.Create(name);
        return new TestDatabase(name);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.Drop(_name);
    }

    /// <summary>One statement on this database, for what no page or command shows.</summary>
    public async Task<T?> Scalar<T>(string statement)
    {
        await using var connection = await Open();
        await using var command = Command(statement, connection);
        return await command.ExecuteScalarAsync() switch
        {
            null or DBNull => default,
            T value => value,
            DateTimeOffset time when typeof(T) == typeof(DateTime) => (T)(object)time.UtcDateTime,
            var other => (T)Convert.ChangeType(other, typeof(T), null),
        };
    }

    /// <summary>A connection of the test's own, to hold rows that a command comes to.</summary>
    public async Task<DbConnection> Open()
    {
        var connection = Server.Connect(ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public static DbCommand Command(string statement, DbConnection connection, DbTransaction? transaction = null)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (Server.Translate(statement), transaction);
        return command;
    }

    /// <summary>How many connections wait for somebody else's lock.</summary>
    public Task<long> Waiting() => Scalar<long>(Server.CountOfWaiting);

    /// <summary>Ends every connection to this database, as a server that goes down does.</summary>
    public Task CutConnections() => Server.CutConnections(_name);

    /// <summary>Every row of the portal's tables, its values in one line: what somebody who got at the database could read.</summary>
    public async Task<List<(string Table, string Row)>> Rows()
    {
        List<(string, string)> rows = [];
        await using var connection = await Open();
        foreach (var table in Server.Tables())
        {
            await using var command = Command($"SELECT * FROM \"{table}\"", connection);
            await using var reader = await command.ExecuteReaderAsync();
            var values = new object[reader.FieldCount];
            for (; await reader.ReadAsync(); rows.Add((table, string.Join(" | ", values.Select(v => v is byte[] bytes ? Convert.ToHexString(bytes) : v)))))
                reader.GetValues(values);
        }

        return rows;
    }
}
