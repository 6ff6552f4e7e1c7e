using Ventanilla.Infrastructure.Persistence.PostgreSql;
using Ventanilla.Infrastructure.Persistence.SqlServer;

namespace Ventanilla.Infrastructure.Persistence;

/// <summary>What a fault of the database means. Which ones mean it is said once per provider, in its folder.</summary>
internal static class Faults
{
    /// <summary>Why the same command may succeed if it is run again from the start, or null.</summary>
    public static string? ReasonToRepeat(Exception fault) =>
        Any(fault, f => PostgreSqlFaults.IsVictim(f) || SqlServerFaults.IsVictim(f)) ? "it was chosen to end a deadlock"
        : Any(fault, f => PostgreSqlFaults.IsLostConnection(f) || SqlServerFaults.IsLostConnection(f)) ? "the connection was lost"
        : UniqueRule.AsksToReadAgain(fault) ? "somebody else was first"
        : null;

    /// <summary>A commit that ends so may have stood.</summary>
    public static bool LeaveInDoubt(Exception fault) => Any(fault, f => PostgreSqlFaults.IsLostConnection(f) || PostgreSqlFaults.IsTimeout(f)
        || SqlServerFaults.IsLostConnection(f) || SqlServerFaults.IsTimeout(f));

    /// <summary>Neither the pool nor the server has a connection left.</summary>
    public static bool HasNoRoom(Exception fault) => Any(fault, f => PostgreSqlFaults.HasNoRoom(f) || SqlServerFaults.HasNoRoom(f));

    /// <summary>EF wraps what the providers throw, more than once.</summary>
    private static bool Any(Exception fault, Func<Exception, bool> is_) =>
        fault is not CommitInDoubtException && (is_(fault) || (fault.InnerException is { } inner && Any(inner, is_)));
}
