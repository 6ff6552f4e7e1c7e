using System.Data.Common;
using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Hangfire.SqlServer;

namespace Ventanilla.Infrastructure.Jobs;

/// <summary>Hangfire's tables, in a schema of their own of the application's database. What both providers are told stands here, side by side.</summary>
/// <param name="provider"><c>PostgreSql</c> or <c>SqlServer</c>.</param>
public sealed class JobStorages(string provider, string connection)
{
    /// <summary>What is done, or failed, is forgotten after it: the log keeps what must be known longer.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>A job whose process died is taken by another one after it; a running one says every few seconds that it lives.</summary>
    private static readonly TimeSpan Invisibility = TimeSpan.FromMinutes(1);

    /// <summary>Connections to PostgreSQL at most: four listen, the others come and go.</summary>
    internal const int Pool = 20;

    private bool IsPostgreSql => provider == "PostgreSql";

    /// <summary>The storage of one host, which asks nothing of the database yet.</summary>
    public JobStorage Open()
    {
        JobStorage storage = IsPostgreSql ? new PostgreSqlStorage(Connections(), PostgreSql) : new SqlServerStorage(connection, SqlServer);
        storage.JobExpirationTimeout = Kept;
        return storage;
    }

    /// <summary>Makes the tables, or brings them to this version of the package. Only <c>migrate</c> does it: a web node needs no right to. Safe to run
    /// twice and on several machines at once.</summary>
    public void MakeSchema()
    {
        if (IsPostgreSql)
        {
            using var session = Connections().GetOrCreateConnection();
            session.Open();
            // The package's scripts run into each other where two machines begin at once; the lock ends with the session.
            Run(session, "SELECT pg_advisory_lock(hashtextextended('hangfire-schema', 0))");
            PostgreSqlObjectsInstaller.Install(session, PostgreSql.SchemaName);
            Run(session, "SELECT pg_advisory_unlock(hashtextextended('hangfire-schema', 0))");
        }
        else
        {
            // Called here, because a storage that makes its schema when it opens only logs a fault. The script takes a lock of its own. Without the
            // heavy migrations, which rebuild tables, it would stay at an old version without a word.
            using var session = SqlServer.SqlClientFactory.CreateConnection()!;
            session.ConnectionString = connection;
            session.Open();
            SqlServerObjectsInstaller.Install(session, SqlServer.SchemaName, enableHeavyMigrations: true);
        }
    }

    private static PostgreSqlStorageOptions PostgreSql => new()
    {
        SchemaName = "hangfire",
        PrepareSchemaIfNecessary = false,
        // A storage that cannot be reached is a fault to be told, not to be lived with.
        AllowDegradedModeWithoutStorage = false,
        // NOTIFY wakes whoever listens at once; the interval is for a worker that was just about to.
        EnableLongPolling = true,
        QueuePollInterval = TimeSpan.FromSeconds(2),
        // Each look for a job is one statement then, and not three; what is taken by two at once is told by a count in its row.
        UseNativeDatabaseTransactions = false,
        // Else a job of more than the timeout is run by a second worker while the first is at it.
        UseSlidingInvisibilityTimeout = true,
        InvisibilityTimeout = Invisibility,
        // Its locks are rows that nobody renews and that outlive their process; each is held for milliseconds. Ten minutes, the default, of no
        // schedule after a worker died at the wrong moment are too many.
        DistributedLockTimeout = TimeSpan.FromSeconds(15),
        JobExpirationCheckInterval = TimeSpan.FromMinutes(15),
    };

    // Its distributed locks are sp_getapplock of a session, which end with their process: they need no timeout here.
    private static SqlServerStorageOptions SqlServer => new()
    {
        SchemaName = "HangFire",
        PrepareSchemaIfNecessary = false,
        // Zero, the default: one worker of a process asks every 200 ms on behalf of all, and a knock in the process wakes at once.
        QueuePollInterval = TimeSpan.Zero,
        SlidingInvisibilityTimeout = Invisibility,
        // What the newest schema allows, said here instead of asked of the database when a host starts: no lock over all tables, no MERGE.
        TryAutoDetectSchemaDependentOptions = false,
        DisableGlobalLocks = true,
        UseIgnoreDupKeyOption = true,
        UseRecommendedIsolationLevel = true,
        JobExpirationCheckInterval = TimeSpan.FromMinutes(15),
        DeleteExpiredBatchSize = 1_000,
    };

    // A pool of its own. Its connections are not reset when they come back, which was a fifth of all statements: one that has listened goes on listening, which wakes a worker
    // once more at worst.
    private NpgsqlConnectionFactory Connections() =>
        new($"Max Auto Prepare=50;{connection};No Reset On Close=true;Maximum Pool Size={Pool};Application Name=Ventanilla jobs", PostgreSql);

    private static void Run(DbConnection session, string statement)
    {
        using var command = session.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
