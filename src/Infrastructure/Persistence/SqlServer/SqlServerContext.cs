using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Audit;
using Ventanilla.Domain.Notifications;
using Ventanilla.Domain.People;

namespace Ventanilla.Infrastructure.Persistence.SqlServer;

/// <summary>The model on SQL Server, and its migrations beside it.</summary>
public sealed class SqlServerContext(DbContextOptions<SqlServerContext> options) : VentanillaDbContext(options)
{
    private const string SnapshotIsOn = "SELECT [is_read_committed_snapshot_on] AS [Value] FROM [sys].[databases] WHERE [database_id] = DB_ID()";

    protected override string ExactCollation => "Latin1_General_100_BIN2";
    protected override string InCapitals(string column) => $"UPPER([{column}])";
    protected override string IsFalse(string column) => $"[{column}] = 0";

    protected override string Key(params (string Column, bool MayBeNull)[] columns)
    {
        var parts = columns.Select((c, i) => (i, c.MayBeNull) switch
        {
            (0, _) => $"[{c.Column}]",
            (_, true) => $"COALESCE(N' ' + [{c.Column}], N'')",
            _ => $"N' ' + [{c.Column}]",
        });
        return $"TRANSLATE({string.Join(" + ", parts)}, N'{PersonKey.From}', N'{PersonKey.To}')";
    }

    /// <summary>Row by row: EF would put neighbouring rows of one table into one INSERT, and who is written two mails would cost less than who is
    /// written a link and a mail (SameWorkTests).</summary>
    public static DbContextOptionsBuilder Use(DbContextOptionsBuilder options, string connection) =>
        options.UseSqlServer(connection, s => s.MaxBatchSize(1));

    /// <summary>Without row versions a reader waits for whoever writes, and the two can stop each other. A database that is not there yet is made
    /// with them by EF.</summary>
    internal override async Task<Failure?> WhyNotToMigrate(CancellationToken stop)
    {
        if (!await this.GetService<IRelationalDatabaseCreator>().ExistsAsync(stop)
            || await Database.SqlQueryRaw<bool>(SnapshotIsOn).ToListAsync(stop) is [true])
            return null;
        var name = Database.GetDbConnection().Database.Replace("]", "]]", StringComparison.Ordinal);
        return new Failure(FailureKind.Refused, "cli.snapshot_off")
        {
            Arguments = [$"ALTER DATABASE [{name}] SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;"],
        };
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        // A trigger of the organisation on a table would forbid OUTPUT there.
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
            entity.UseSqlOutputClause(false);

        // Rows lie in the order in which they arrive and are purged. Keys would scatter them: SQL Server compares the last bytes of a
        // uniqueidentifier first, and those of version 7 are random. Accounts and sessions are read by key, and stay so.
        modelBuilder.Entity<AuditEntry>(b =>
        {
            b.HasKey(a => a.Id).IsClustered(false);
            b.HasIndex(a => new { a.At, a.Id }).IsClustered();
        });
        modelBuilder.Entity<AccountLink>(b =>
        {
            b.HasKey(l => l.Id).IsClustered(false);
            b.HasIndex(l => l.ExpiresAt).IsClustered();
        });
        modelBuilder.Entity<OutgoingMessage>(b =>
        {
            b.HasKey(m => m.Id).IsClustered(false);
            b.HasIndex(m => m.CreatedAt).IsClustered();
        });
    }

    internal override string CountOfConnections => "SELECT @@MAX_CONNECTIONS AS [Value]";

    /// <summary>The sessions of the turns: the job engine shares the pool.</summary>
    internal override int ConnectionsForJobs => 5;

    internal override string SpendBudgets(int howMany) => SqlServerBudgets.Spend(howMany);
}
