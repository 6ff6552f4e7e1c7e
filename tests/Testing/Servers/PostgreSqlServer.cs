using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Ventanilla.Infrastructure.Persistence;
using Ventanilla.Infrastructure.Persistence.PostgreSql;

namespace Ventanilla.Testing.Servers;

/// <summary>Databases are copied from a template, in a fraction of a second.</summary>
internal sealed class PostgreSqlServer : TestServer
{
    private static int _given;

    public override string Provider => "PostgreSql";

    public override string CountOfWaiting =>
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";

    public override bool Copies => true;

    public override Task Create(string database, string? template) =>
        OnServer($"CREATE DATABASE {database}" + (template is null ? "" : $" TEMPLATE {template}"));

    public override Task Drop(string database) => OnServer($"DROP DATABASE {database} WITH (FORCE)");

    public override Task Keep(string template) => Within(template, PostgreSqlReuse.Keep);

    public override async Task Backup(string database, string to)
    {
        await OnServer($"SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity WHERE datname = '{database}'");
        // Of every pool: that of a house has words of its own in its connection string, and must not hand out what was just cut.
        NpgsqlConnection.ClearAllPools();
        await Create(to, database);
    }

    public override async Task<bool> Restore(string database)
    {
        // Whoever still works in it goes first, as when it is dropped.
        await OnServer($"SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity WHERE datname = '{database}'");
        if (await Within(database, PostgreSqlReuse.SameShape) is not true)
            return false;
        await Within(database, PostgreSqlReuse.Restore);
        return true;
    }

    public override Task CutConnections(string connection)
    {
        // The pool of the test itself; the portal's has words of its own in its connection string.
        using (var pool = new NpgsqlConnection(connection))
            NpgsqlConnection.ClearPool(pool);
        return OnServer($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{new NpgsqlConnectionStringBuilder(connection).Database}'");
    }

    // As patient as Eventually: on a busy machine fifty connections at once take longer than the fifteen seconds that are usual.
    // The life of a connection, of a day and a little, is new each time, and with it the pool: one from before would hold connections that are cut.
    public override string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder(Address)
    {
        Database = database, MaxPoolSize = 60, Timeout = 60, ConnectionLifetime = 86_400 + Interlocked.Increment(ref _given),
    }.ConnectionString;

    public override DbConnection Connect(string connection) => new NpgsqlConnection(connection);

    public override VentanillaDbContext Context(string connection) =>
        new PostgreSqlContext(new DbContextOptionsBuilder<PostgreSqlContext>().UseNpgsql(connection).Options);

    private static async Task<object?> Within(string database, string statement)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Address) { Database = database, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 120 };
        return await command.ExecuteScalarAsync();
    }
}
