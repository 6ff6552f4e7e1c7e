using Ventanilla.Infrastructure.People;

namespace Ventanilla.Infrastructure.Persistence.SqlServer;

/// <summary>The statements of an import in SQL Server's words.</summary>
internal static class SqlServerPeople
{
    private const string Columns =
        """
        [Id], [DocumentType], [DocumentNumber], [FirstName], [SecondName], [FirstSurname], [SecondSurname], [BirthDate],
        [DocumentIssuedOn], [Email], [Phone], [Affiliated], [Region]
        """;

    public static readonly PeopleStatements Statements = new()
    {
        // The lock is one that only imports take. Types and collations are the tables' own.
        Begin =
            """
            DECLARE @lock int;
            EXEC @lock = sp_getapplock @Resource = N'ventanilla.import', @LockMode = N'Exclusive', @LockOwner = N'Transaction', @LockTimeout = -1;
            IF @lock < 0
            BEGIN
                DECLARE @refused nvarchar(200) = CONCAT(N'The lock ventanilla.import, which lets one import in at a time, was not given: sp_getapplock returned ', @lock, N'.');
                THROW 51000, @refused, 1;
            END;
            DROP TABLE IF EXISTS #import_people, #import_facts, #import_strata, #import_found;
            SELECT TOP (0) CAST(0 AS bigint) AS [Line], p.* INTO #import_people FROM [people] p;
            SELECT TOP (0) CAST(0 AS bigint) AS [Line], p.[DocumentType], p.[DocumentNumber], f.[Kind],
                NULLIF(f.[Value], N'') AS [Value], NULLIF(f.[Form], N'') AS [Form], f.[Draw]
            INTO #import_facts FROM [people] p CROSS JOIN [person_facts] f;
            SELECT TOP (0) p.[Region], CAST(0 AS int) AS [Year], f.[Stratum]
            INTO #import_strata FROM [people] p CROSS JOIN [person_facts] f;
            """,
        Staged =
            """
            CREATE CLUSTERED INDEX [document] ON #import_people ([DocumentNumber], [DocumentType]);
            CREATE CLUSTERED INDEX [document] ON #import_facts ([DocumentNumber], [DocumentType], [Kind]);
            """,
        PeopleRepeated =
            """
            SELECT TOP (@most) s.[Line], r.[First], COUNT_BIG(*) OVER ()
            FROM #import_people s
            JOIN (SELECT [DocumentNumber], [DocumentType], MIN([Line]) AS [First] FROM #import_people
                  GROUP BY [DocumentNumber], [DocumentType] HAVING COUNT(*) > 1) r
              ON r.[DocumentNumber] = s.[DocumentNumber] AND r.[DocumentType] = s.[DocumentType]
            WHERE s.[Line] <> r.[First] ORDER BY s.[Line];
            """,
        FactsRepeated =
            """
            SELECT TOP (@most) s.[Line], r.[First], COUNT_BIG(*) OVER ()
            FROM #import_facts s
            JOIN (SELECT [DocumentNumber], [DocumentType], [Kind], MIN([Line]) AS [First] FROM #import_facts
                  GROUP BY [DocumentNumber], [DocumentType], [Kind] HAVING COUNT(*) > 1) r
              ON r.[DocumentNumber] = s.[DocumentNumber] AND r.[DocumentType] = s.[DocumentType] AND r.[Kind] = s.[Kind]
            WHERE s.[Line] <> r.[First] ORDER BY s.[Line];
            """,
        FactsOfNobody =
            """
            SELECT TOP (@most) f.[Line], CAST(NULL AS bigint), COUNT_BIG(*) OVER ()
            FROM #import_facts f
            WHERE NOT EXISTS (SELECT 1 FROM #import_people s
                              WHERE s.[DocumentNumber] = f.[DocumentNumber] AND s.[DocumentType] = f.[DocumentType])
              AND NOT EXISTS (SELECT 1 FROM [people] p
                              WHERE p.[DocumentNumber] = f.[DocumentNumber] AND p.[DocumentType] = f.[DocumentType])
            ORDER BY f.[Line];
            """,
        RejectPeople = "DELETE FROM #import_people WHERE [Line] IN (SELECT CAST([value] AS bigint) FROM OPENJSON(@lines));",
        RejectFacts = "DELETE FROM #import_facts WHERE [Line] IN (SELECT CAST([value] AS bigint) FROM OPENJSON(@lines));",
        // New 0, changed 1, the same 2, removed 3.
        PeopleOutcomes =
            """
            SELECT s.[Line], CASE WHEN p.[Id] IS NULL THEN 0
                WHEN EXISTS (
                    SELECT p.[FirstName], p.[SecondName], p.[FirstSurname], p.[SecondSurname], p.[BirthDate], p.[DocumentIssuedOn], p.[Email],
                           p.[Phone], p.[Affiliated], p.[Region]
                    EXCEPT
                    SELECT s.[FirstName], s.[SecondName], s.[FirstSurname], s.[SecondSurname], s.[BirthDate], s.[DocumentIssuedOn], s.[Email],
                           s.[Phone], s.[Affiliated], s.[Region]) THEN 1 ELSE 2 END
            FROM #import_people s
            LEFT JOIN [people] p ON p.[DocumentNumber] = s.[DocumentNumber] AND p.[DocumentType] = s.[DocumentType]
            ORDER BY s.[Line];
            """,
        FactsOutcomes =
            """
            SELECT s.[Line], CASE WHEN s.[Value] IS NULL THEN CASE WHEN f.[PersonId] IS NULL THEN 2 ELSE 3 END
                WHEN f.[PersonId] IS NULL THEN 0 WHEN f.[Value] <> s.[Value] THEN 1 ELSE 2 END
            FROM #import_facts s
            LEFT JOIN [people] p ON p.[DocumentNumber] = s.[DocumentNumber] AND p.[DocumentType] = s.[DocumentType]
            LEFT JOIN [person_facts] f ON f.[PersonId] = p.[Id] AND f.[Kind] = s.[Kind]
            ORDER BY s.[Line];
            """,
        ChangePeople =
            """
            UPDATE p SET
                [FirstName] = s.[FirstName], [SecondName] = s.[SecondName], [FirstSurname] = s.[FirstSurname],
                [SecondSurname] = s.[SecondSurname], [BirthDate] = s.[BirthDate], [DocumentIssuedOn] = s.[DocumentIssuedOn],
                [Email] = s.[Email], [Phone] = s.[Phone], [Affiliated] = s.[Affiliated], [Region] = s.[Region],
                [ChangedAt] = @now
            FROM [people] p
            JOIN #import_people s ON p.[DocumentNumber] = s.[DocumentNumber] AND p.[DocumentType] = s.[DocumentType]
            WHERE EXISTS (
                SELECT p.[FirstName], p.[SecondName], p.[FirstSurname], p.[SecondSurname], p.[BirthDate], p.[DocumentIssuedOn], p.[Email],
                       p.[Phone], p.[Affiliated], p.[Region]
                EXCEPT
                SELECT s.[FirstName], s.[SecondName], s.[FirstSurname], s.[SecondSurname], s.[BirthDate], s.[DocumentIssuedOn], s.[Email],
                       s.[Phone], s.[Affiliated], s.[Region]);
            """,
        AddPeople =
            $"""
            INSERT INTO [people] ({Columns}, [ChangedAt]) SELECT {Columns}, @now FROM #import_people s
            WHERE NOT EXISTS (SELECT 1 FROM [people] p
                              WHERE p.[DocumentNumber] = s.[DocumentNumber] AND p.[DocumentType] = s.[DocumentType]);
            """,
        RegionsAndYears = "SELECT DISTINCT [Region], YEAR([BirthDate]) FROM [people];",
        FindFacts =
            """
            SELECT p.[Id] AS [PersonId], f.[Kind], f.[Value], f.[Form], t.[Stratum], f.[Draw]
            INTO #import_found
            FROM #import_facts f
            JOIN [people] p ON p.[DocumentNumber] = f.[DocumentNumber] AND p.[DocumentType] = f.[DocumentType]
            JOIN #import_strata t ON t.[Region] = p.[Region] AND t.[Year] = YEAR(p.[BirthDate]);
            CREATE CLUSTERED INDEX [fact] ON #import_found ([PersonId], [Kind]);
            """,
        RemoveFacts =
            """
            DELETE f FROM [person_facts] f
            JOIN #import_found s ON f.[PersonId] = s.[PersonId] AND f.[Kind] = s.[Kind]
            WHERE s.[Value] IS NULL;
            """,
        ChangeFacts =
            """
            UPDATE f SET [Value] = s.[Value], [Form] = s.[Form], [Stratum] = s.[Stratum], [Draw] = s.[Draw], [ChangedAt] = @now
            FROM [person_facts] f
            JOIN #import_found s ON f.[PersonId] = s.[PersonId] AND f.[Kind] = s.[Kind]
            WHERE s.[Value] IS NOT NULL AND (f.[Value] <> s.[Value] OR f.[Form] <> s.[Form] OR f.[Stratum] <> s.[Stratum]);
            """,
        AddFacts =
            """
            INSERT INTO [person_facts] ([PersonId], [Kind], [Value], [Form], [Stratum], [Draw], [ChangedAt])
            SELECT s.[PersonId], s.[Kind], s.[Value], s.[Form], s.[Stratum], s.[Draw], @now FROM #import_found s
            WHERE s.[Value] IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM [person_facts] f WHERE f.[PersonId] = s.[PersonId] AND f.[Kind] = s.[Kind]);
            """,
        MoveFacts =
            """
            UPDATE f SET [Stratum] = t.[Stratum]
            FROM [person_facts] f
            JOIN [people] p ON p.[Id] = f.[PersonId]
            JOIN #import_people s ON p.[DocumentNumber] = s.[DocumentNumber] AND p.[DocumentType] = s.[DocumentType]
            JOIN #import_strata t ON t.[Region] = p.[Region] AND t.[Year] = YEAR(p.[BirthDate])
            WHERE f.[Stratum] <> t.[Stratum];
            """,
        End = "UPDATE STATISTICS [people]; UPDATE STATISTICS [person_facts];",
    };
}
