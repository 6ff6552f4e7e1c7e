using System.Net.Sockets;
using Npgsql;

namespace Ventanilla.Infrastructure.Persistence.PostgreSql;

/// <summary>What PostgreSQL's faults mean.</summary>
internal static class PostgreSqlFaults
{
    /// <summary>The server undid the transaction for another one's sake.</summary>
    public static bool IsVictim(Exception fault) =>
        fault is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure };

    public static bool IsLostConnection(Exception fault) => fault switch
    {
        PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow } => true,
        PostgresException told => told.SqlState.StartsWith("08", StringComparison.Ordinal),
        NpgsqlException { InnerException: IOException or SocketException } => true,
        _ => false,
    };

    public static bool IsTimeout(Exception fault) => fault is NpgsqlException { InnerException: TimeoutException };

    /// <summary>The driver tells of its full pool in words only.</summary>
    public static bool HasNoRoom(Exception fault) => fault is PostgresException { SqlState: PostgresErrorCodes.TooManyConnections }
        || (fault is NpgsqlException { InnerException: TimeoutException } && fault.Message.Contains("pool", StringComparison.Ordinal));

    /// <returns>The unique rule that was broken, by its name; or null.</returns>
    public static string? BrokenRule(Exception fault) =>
        fault is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } broken ? broken.ConstraintName ?? "" : null;
}
