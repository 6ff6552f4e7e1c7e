namespace Ventanilla.Infrastructure.Persistence.SqlServer;

/// <summary>Spends several budgets in turn by one batch: each part of it runs only where the parts before it have spent.</summary>
internal static class SqlServerBudgets
{
    /// <summary>Values: {0} now, and of each budget its key, the end of a window that began now, and its limit.</summary>
    public static string Spend(int howMany)
    {
        // The range of the key is locked, also where there is no row yet: of two first spendings at once, one waits and finds the other's.
        var parts = Enumerable.Range(0, howMany).Select(i => $$"""
            IF @spent = {{i}}
            BEGIN
                MERGE [budgets] WITH (UPDLOCK, SERIALIZABLE) AS b USING (SELECT {{{3 * i + 1}}} AS [Key]) AS s ON b.[Key] = s.[Key]
                WHEN MATCHED AND (b.[EndsAt] <= {0} OR b.[Used] < {{{3 * i + 3}}}) THEN UPDATE SET
                    [Used] = CASE WHEN b.[EndsAt] <= {0} THEN 1 ELSE b.[Used] + 1 END,
                    [StartedAt] = CASE WHEN b.[EndsAt] <= {0} THEN {0} ELSE b.[StartedAt] END,
                    [EndsAt] = CASE WHEN b.[EndsAt] <= {0} THEN {{{3 * i + 2}}} ELSE b.[EndsAt] END
                WHEN NOT MATCHED AND {{{3 * i + 3}}} > 0 THEN
                    INSERT ([Key], [StartedAt], [EndsAt], [Used]) VALUES ({{{3 * i + 1}}}, {0}, {{{3 * i + 2}}}, 1);
                SET @spent += @@ROWCOUNT;
            END;
            """);
        // As one: a deadlock in the middle must not leave spent what came before, for the command spends all of it again.
        return $"SET XACT_ABORT ON; DECLARE @spent int = 0; BEGIN TRANSACTION; {string.Join(' ', parts)} COMMIT; SELECT @spent AS [Value];";
    }
}
