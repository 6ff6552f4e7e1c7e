namespace Ventanilla.Infrastructure.Persistence.PostgreSql;

/// <summary>By row address: PostgreSQL deletes with no limit, and by <c>id IN (SELECT …)</c> it reads the whole table for each thousand.</summary>
internal sealed class PostgreSqlPurge(VentanillaDbContext db) : Purge(db)
{
    private const string Picked = "SELECT 1\nFROM ", Where = "\nWHERE ";

    protected override async Task<int> DeleteSome<T>(DbSet<T> rows, Specification<T> which, int atOnce, CancellationToken stop)
    {
        await using var command = rows.Matching(which).Take(atOnce).Select(_ => 1).CreateDbCommand();
        command.CommandText = Deletes(command.CommandText);
        await Db.Database.OpenConnectionAsync(stop);
        try
        {
            return await command.ExecuteNonQueryAsync(stop);
        }
        finally
        {
            await Db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>The condition stands twice: a row that somebody changed between the pick and the delete is judged once more as it is now.</summary>
    /// <param name="pick">EF's query: <c>SELECT 1 FROM table AS t WHERE … ORDER BY … LIMIT …</c>.</param>
    internal static string Deletes(string pick)
    {
        var where = pick.IndexOf(Where, StringComparison.Ordinal);
        var order = pick.IndexOf("\nORDER BY ", StringComparison.Ordinal);
        if (!pick.StartsWith(Picked, StringComparison.Ordinal) || where < 0 || order < where)
            throw new InvalidOperationException($"A purge needs a plain condition and an order: {pick}");
        var from = pick[Picked.Length..where];
        var alias = from[(from.LastIndexOf(' ') + 1)..];
        return $"DELETE FROM {from}\nWHERE {alias}.ctid = ANY (ARRAY(\n    SELECT {alias}.ctid\n    FROM {pick[Picked.Length..].Replace("\n", "\n    ", StringComparison.Ordinal)}))\n"
            + $"  AND ({pick[(where + Where.Length)..order]})";
    }
}
