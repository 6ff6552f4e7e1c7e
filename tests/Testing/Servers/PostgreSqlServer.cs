using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Ventanilla.Infrastructure.Persistence;
using Ventanilla.Infrastructure.Persistence.PostgreSql;

namespace Ventanilla.Testing.Servers;

/// <summary>Databases are copied from a template, in a fraction of a second.</summary>
internal sealed class PostgreSqlServer : TestServer
{
    private readonly Lazy<Task<string>> _template;

    public PostgreSqlServer() => _template = new(MakeTemplate);

    public override string Provider => "PostgreSql";

    public override string CountOfWaiting =>
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";

    public override async Task Create(string database) => await OnServer($"CREATE DATABASE {database} TEMPLATE {await _template.Value}");

    public override async Task Drop(string database)
    {
        await using (var pool = new NpgsqlConnection(ConnectionTo(database)))
            NpgsqlConnection.ClearPool(pool);
        await OnServer($"DROP DATABASE {database} WITH (FORCE)");
    }

    public override Task CutConnections(string database) =>
        OnServer($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'");

    public override string ConnectionTo(string database) =>
        new NpgsqlConnectionStringBuilder(Address) { Database = database, MaxPoolSize = 60 }.ConnectionString;

    public override DbConnection Connect(string connection) => new NpgsqlConnection(connection);

    public override VentanillaDbContext Context(string connection) =>
        new PostgreSqlContext(new DbContextOptionsBuilder<PostgreSqlContext>().UseNpgsql(connection).Options);

    private async Task<string> MakeTemplate()
    {
        var name = $"template_{Guid.NewGuid():N}";
        await OnServer($"CREATE DATABASE {name}");
        await using var db = Context(ConnectionTo(name) + ";Pooling=false");
        await db.Database.MigrateAsync();
        return name;
    }
}
