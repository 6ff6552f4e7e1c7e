using Microsoft.Data.SqlClient;
using Npgsql;

namespace Ventanilla.Infrastructure.Persistence;

/// <summary>A broken unique index is a refusal that people can be told, on either provider.</summary>
internal static class UniqueRule
{
    public static bool IsBrokenBy(Exception fault) => fault switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => true,
        SqlException { Number: 2601 or 2627 } => true,
        { InnerException: { } inner } => IsBrokenBy(inner),
        _ => false,
    };

    /// <summary>The room's name in the code comes from the table, e.g. <c>accounts.identifier_taken</c>.</summary>
    public static Failure FailureOf(DbUpdateException broken)
    {
        var table = broken.Entries.Count > 0 ? broken.Entries[0].Metadata.GetTableName() : "accounts";
        return table == "app_requests"
            ? Domain.Apps.AppFailures.AlreadyRequested
            : Domain.Accounts.AccountFailures.IdentifierTaken;
    }
}
