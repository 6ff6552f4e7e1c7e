using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Ventanilla.Infrastructure.Jobs;
using Ventanilla.Testing.Servers;

namespace Ventanilla.Testing;

/// <summary>A clean, migrated database of its own on the server that <c>VENTANILLA_TEST_DATABASE</c> names. When disposed it is gone, or
/// clean again for the next test. It is a PostgreSQL, unless <c>VENTANILLA_TEST_PROVIDER</c> says SqlServer. Statements are written with quoted names and in the few words of PostgreSQL that
/// <see cref="Transact"/> knows.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly TestServer Server = TestServer.Named();
    private static readonly Lazy<Task<string>> Migrated = new(() => Template(Empty, Migrate));
    private static readonly Lazy<Task<string>> Populated = new(() => Template(Create, Populate));
    private static readonly ConcurrentDictionary<string, ConcurrentBag<string>> Used = [];
    private readonly string _name;
    private readonly string? _template;

    private TestDatabase(string name, string? template) => (_name, _template, ConnectionString) = (name, template, Server.ConnectionTo(name));

    /// <summary>As <c>Database:Provider</c> names it.</summary>
    public static string Provider => Server.Provider;

    public string ConnectionString { get; }

    public static Task<TestDatabase> Create() => Made(Migrated, Empty, Migrate);

    /// <summary>With forty people on record.</summary>
    public static Task<TestDatabase> WithPeople() => Made(Populated, Create, Populate);

    /// <summary>Without a table.</summary>
    public static Task<TestDatabase> Empty() => Make(template: null);

    /// <summary>What a backup of this moment would bring back; whoever is connected is cut off for it.</summary>
    public async Task<TestDatabase> Backup()
    {
        var backup = $"test_{Guid.NewGuid():N}";
        await Server.Backup(_name, backup);
        return new TestDatabase(backup, template: null);
    }

    public async ValueTask DisposeAsync()
    {
        if (_template is not null && await Server.Restore(_name))
            Used.GetOrAdd(_template, _ => []).Add(_name);
        else
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
    public Task CutConnections() => Server.CutConnections(ConnectionString);

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

    private static async Task<TestDatabase> Make(string? template)
    {
        if (template is not null && Used.TryGetValue(template, out var used) && used.TryTake(out var name))
            return new TestDatabase(name, template);
        name = $"test_{Guid.NewGuid():N}";
        await Server.Create(name, template);
        return new TestDatabase(name, template);
    }

    /// <summary>A copy of the template, where the server can copy a database.</summary>
    private static async Task<TestDatabase> Made(Lazy<Task<string>> template, Func<Task<TestDatabase>> from, Func<TestDatabase, Task> fill) =>
        Server.Copies ? await Make(await template.Value) : await Filled(from, fill);

    private static async Task<TestDatabase> Filled(Func<Task<TestDatabase>> from, Func<TestDatabase, Task> fill)
    {
        var made = await from();
        await fill(made);
        return made;
    }

    private static async Task<string> Template(Func<Task<TestDatabase>> from, Func<TestDatabase, Task> fill)
    {
        var template = await Filled(from, fill);
        await Server.Keep(template._name);
        // Nobody may be connected to it while it is copied, and whoever filled it keeps pools of their own.
        await template.CutConnections();
        return template._name;
    }

    private static async Task Migrate(TestDatabase empty)
    {
        await using var db = Server.Context(empty.ConnectionString);
        await db.Database.MigrateAsync();
        // As `migrate` does.
        new JobStorages(Provider, empty.ConnectionString).MakeSchema();
    }

    private static async Task Populate(TestDatabase migrated)
    {
        await using var house = ApplicationHouse.On(migrated, SampleHouse.Policy);
        await SampleHouse.Populate(house);
    }
}
