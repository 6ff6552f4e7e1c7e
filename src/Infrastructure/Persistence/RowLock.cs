using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Ventanilla.Infrastructure.Persistence;

/// <summary>Turns a query that bears <see cref="Tag"/> into one that locks the rows of its table until the commit, in the provider's words: EF
/// has none for that.</summary>
internal abstract class RowLock : DbCommandInterceptor
{
    public const string Tag = "locks its rows";

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (command.CommandText.StartsWith($"-- {Tag}", StringComparison.Ordinal))
            command.CommandText = Locking(command.CommandText);
        return new(result);
    }

    internal abstract string Locking(string query);
}
