using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Ventanilla.Infrastructure.Persistence;
using Ventanilla.Infrastructure.Persistence.SqlServer;

namespace Ventanilla.Testing.Servers;

/// <summary>Databases are migrated one by one: a template would have to be restored through files that only the server's machine sees.</summary>
internal sealed class SqlServerServer : TestServer
{
    public override string Provider => "SqlServer";

    public override string CountOfWaiting =>
        "SELECT COUNT_BIG(*) FROM sys.dm_exec_requests WHERE database_id = DB_ID() AND blocking_session_id <> 0";

    public override bool Copies => false;

    public override Task Create(string database, string? template) =>
        OnServer($"CREATE DATABASE [{database}]; ALTER DATABASE [{database}] SET READ_COMMITTED_SNAPSHOT ON;");

    public override Task Drop(string database)
    {
        SqlConnection.ClearAllPools();
        return OnServer($"ALTER DATABASE [{database}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{database}];");
    }

    public override Task Keep(string template) => throw new NotSupportedException();

    public override Task Backup(string database, string to) => throw new NotSupportedException();
    public override Task<bool> Restore(string database) => Task.FromResult(false);

    public override Task CutConnections(string connection) => OnServer($"""
        DECLARE @kill nvarchar(max) = (SELECT STRING_AGG(CONCAT(N'KILL ', session_id, N';'), N'')
            FROM sys.dm_exec_sessions WHERE database_id = DB_ID(N'{new SqlConnectionStringBuilder(connection).InitialCatalog}') AND session_id <> @@SPID);
        EXEC (@kill);
        """);

    public override string ConnectionTo(string database) =>
        new SqlConnectionStringBuilder(Address) { InitialCatalog = database, MaxPoolSize = 60, ConnectTimeout = 60 }.ConnectionString;

    public override DbConnection Connect(string connection) => new SqlConnection(connection);

    public override VentanillaDbContext Context(string connection) =>
        new SqlServerContext((DbContextOptions<SqlServerContext>)SqlServerContext.Use(new DbContextOptionsBuilder<SqlServerContext>(), connection).Options);

    public override string Translate(string statement) => Transact.Of(statement);
}
