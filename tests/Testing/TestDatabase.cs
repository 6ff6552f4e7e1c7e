using Microsoft.EntityFrameworkCore;
using Npgsql;
using Ventanilla.Infrastructure.Jobs;
using Ventanilla.Infrastructure.Persistence.PostgreSql;

namespace Ventanilla.Testing;

/// <summary>A clean, migrated database of its own, copied from a template in a fraction of a second, on the PostgreSQL server that
/// <c>VENTANILLA_TEST_DATABASE</c> names; gone when disposed.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplate);
    private readonly string _name;

    private TestDatabase(string name) => _name = name;

    public string ConnectionString => ConnectionTo(_name);

    public static async Task<TestDatabase> Create()
    {
        var name = $"test_{Guid.NewGuid():N}";
        await OnServer($"CREATE DATABASE {name} TEMPLATE {await Template.Value}");
        return new TestDatabase(name);
    }

    public async ValueTask DisposeAsync()
    {
        await using (var pool = new NpgsqlConnection(ConnectionString))
            NpgsqlConnection.ClearPool(pool);
        await OnServer($"DROP DATABASE {_name} WITH (FORCE)");
    }

    /// <summary>One statement on this database, for what no page or command shows.</summary>
    public async Task<T?> Scalar<T>(string statement)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync() is { } value and not DBNull ? (T)value : default;
    }

    private static async Task<string> MakeTemplate()
    {
        var name = $"template_{Guid.NewGuid():N}";
        await OnServer($"CREATE DATABASE {name}");
        var options = new DbContextOptionsBuilder<PostgreSqlContext>().UseNpgsql(ConnectionTo(name) + ";Pooling=false").Options;
        await using var db = new PostgreSqlContext(options);
        await db.Database.MigrateAsync();
        new JobStorages("PostgreSql", ConnectionTo(name) + ";Pooling=false").MakeSchema();
        return name;
    }

    private static async Task OnServer(string statement)
    {
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string ConnectionTo(string database) =>
        new NpgsqlConnectionStringBuilder(Server) { Database = database, MaxPoolSize = 60 }.ConnectionString;

    private static string Server => Environment.GetEnvironmentVariable("VENTANILLA_TEST_DATABASE")
        ?? throw new InvalidOperationException("VENTANILLA_TEST_DATABASE is not set: scripts/test sets it, or name a PostgreSQL server yourself.");
}
