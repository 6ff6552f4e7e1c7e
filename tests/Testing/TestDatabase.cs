using Microsoft.EntityFrameworkCore;
using Npgsql;
using Ventanilla.Infrastructure.Persistence.PostgreSql;

namespace Ventanilla.Testing;

/// <summary>A clean, migrated database of its own, copied from a template in a fraction of a second, on the PostgreSQL server that
/// <c>VENTANILLA_TEST_DATABASE</c> names; gone when disposed.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Migrated = new(async () => await MakeTemplate("", Migrate));
    private static readonly Lazy<Task<string>> Populated = new(async () => await MakeTemplate($"TEMPLATE {await Migrated.Value}", Populate));
    private readonly string _name;

    private TestDatabase(string name) => _name = name;

    public string ConnectionString => ConnectionTo(_name);

    public static async Task<TestDatabase> Create() => await Make($"TEMPLATE {await Migrated.Value}");

    /// <summary>With forty people on record.</summary>
    public static async Task<TestDatabase> WithPeople() => await Make($"TEMPLATE {await Populated.Value}");

    /// <summary>Without a table.</summary>
    public static Task<TestDatabase> Empty() => Make("");

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

    private static async Task<TestDatabase> Make(string from)
    {
        var name = $"test_{Guid.NewGuid():N}";
        await OnServer($"CREATE DATABASE {name} {from}");
        return new TestDatabase(name);
    }

    /// <summary>Nobody may be connected to a template while it is copied.</summary>
    private static async Task<string> MakeTemplate(string from, Func<TestDatabase, Task> fill)
    {
        var template = await Make(from);
        await fill(template);
        await using (var pool = new NpgsqlConnection(template.ConnectionString))
            NpgsqlConnection.ClearPool(pool);
        return template._name;
    }

    private static async Task Migrate(TestDatabase template)
    {
        await using var db = new PostgreSqlContext(new DbContextOptionsBuilder<PostgreSqlContext>().UseNpgsql(template.ConnectionString).Options);
        await db.Database.MigrateAsync();
    }

    private static async Task Populate(TestDatabase template)
    {
        await using var house = ApplicationHouse.On(template, SampleHouse.Policy);
        await SampleHouse.Populate(house);
    }

    private static async Task OnServer(string statement)
    {
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    // As patient as Eventually: on a busy machine fifty connections at once take longer than the fifteen seconds that are usual.
    private static string ConnectionTo(string database) =>
        new NpgsqlConnectionStringBuilder(Server) { Database = database, MaxPoolSize = 60, Timeout = 60 }.ConnectionString;

    private static string Server => Environment.GetEnvironmentVariable("VENTANILLA_TEST_DATABASE")
        ?? throw new InvalidOperationException("VENTANILLA_TEST_DATABASE is not set: scripts/test sets it, or name a PostgreSQL server yourself.");
}
