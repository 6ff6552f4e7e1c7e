namespace Ventanilla.Infrastructure.Persistence.PostgreSql;

/// <summary>Spends several budgets in turn by one statement: each part of it runs only where the part before it has spent.</summary>
internal static class PostgreSqlBudgets
{
    /// <summary>Values: {0} now, and of each budget its key, the end of a window that began now, and its limit.</summary>
    public static string Spend(int howMany)
    {
        var parts = Enumerable.Range(0, howMany).Select(i => $$"""
            spent{{i}} AS (
                INSERT INTO budgets AS b ("Key", "StartedAt", "EndsAt", "Used")
                SELECT {{{3 * i + 1}}}, {0}, {{{3 * i + 2}}}, 1 WHERE {{{3 * i + 3}}} > 0{{(i > 0 ? $" AND EXISTS (SELECT 1 FROM spent{i - 1})" : "")}}
                ON CONFLICT ("Key") DO UPDATE SET
                    "Used" = CASE WHEN b."EndsAt" <= {0} THEN 1 ELSE b."Used" + 1 END,
                    "StartedAt" = CASE WHEN b."EndsAt" <= {0} THEN excluded."StartedAt" ELSE b."StartedAt" END,
                    "EndsAt" = CASE WHEN b."EndsAt" <= {0} THEN excluded."EndsAt" ELSE b."EndsAt" END
                WHERE b."EndsAt" <= {0} OR b."Used" < {{{3 * i + 3}}}
                RETURNING 1)
            """);
        var all = string.Join(" + ", Enumerable.Range(0, howMany).Select(i => $"(SELECT count(*) FROM spent{i})"));
        return $"WITH {string.Join(", ", parts)} SELECT ({all})::int AS \"Value\"";
    }
}
