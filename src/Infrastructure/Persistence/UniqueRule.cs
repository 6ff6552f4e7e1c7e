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

    /// <summary>Told by the tables that were written: of one command, only one has a rule that two people can break at once.</summary>
    public static Failure FailureOf(DbUpdateException broken)
    {
        HashSet<string?> tables = [.. broken.Entries.Select(e => e.Metadata.GetTableName())];
        return tables.Contains("app_requests") ? Domain.Apps.AppFailures.AlreadyRequested
            : tables.Contains("companies") ? Domain.Companies.CompanyFailures.AlreadyAdded
            : Domain.Accounts.AccountFailures.IdentifierTaken;
    }
}
