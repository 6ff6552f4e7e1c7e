using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Ventanilla.Infrastructure.Persistence;
using Ventanilla.Infrastructure.Persistence.PostgreSql;

namespace Ventanilla.Testing.Servers;

/// <summary>Databases are copied from a template, in a fraction of a second.</summary>
internal sealed class PostgreSqlServer : TestServer
{
    public override string Provider => "PostgreSql";

    public override string CountOfWaiting =>
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";

    public override bool Copies => true;

    public override Task Create(string database, string? template) =>
        OnServer($"CREATE DATABASE {database}" + (template is null ? "" : $" TEMPLATE {template}"));

    public override Task Drop(string database)
    {
        ForgetOurs(database);
        return OnServer($"DROP DATABASE {database} WITH (FORCE)");
    }

    public override Task CutConnections(string database)
    {
        ForgetOurs(database);
        return OnServer($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'");
    }

    // As patient as Eventually: on a busy machine fifty connections at once take longer than the fifteen seconds that are usual.
    public override string ConnectionTo(string database) =>
        new NpgsqlConnectionStringBuilder(Address) { Database = database, MaxPoolSize = 60, Timeout = 60 }.ConnectionString;

    public override DbConnection Connect(string connection) => new NpgsqlConnection(connection);

    public override VentanillaDbContext Context(string connection) =>
        new PostgreSqlContext(new DbContextOptionsBuilder<PostgreSqlContext>().UseNpgsql(connection).Options);

    /// <summary>The pool of the test itself; the portal's has words of its own in its connection string.</summary>
    private void ForgetOurs(string database)
    {
        using var pool = new NpgsqlConnection(ConnectionTo(database));
        NpgsqlConnection.ClearPool(pool);
    }
}
