-- ImportRunSpecs.ById
DECLARE @id uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [i].[Id], [i].[ApprovedBy], [i].[AskedAt], [i].[AskedBy], [i].[CancelAskedAt], [i].[ChangedAt], [i].[Done], [i].[FactsFile], [i].[HasFiles], [i].[InPart], [i].[PeopleFile], [i].[Stage], [i].[State], [i].[Tries], [i].[Verdict], [i].[Tally_FactsChanged], [i].[Tally_FactsNew], [i].[Tally_FactsRemoved], [i].[Tally_FactsSame], [i].[Tally_PeopleChanged], [i].[Tally_PeopleNew], [i].[Tally_PeopleSame], [i].[Tally_Problems], [i].[Tally_Refused]
FROM [import_runs] AS [i]
WHERE [i].[Id] = @id;

-- ImportRunSpecs.ToDo
DECLARE @p int = 1;

SELECT TOP(@p) [i].[Id]
FROM [import_runs] AS [i]
WHERE [i].[State] IN (N'Waiting', N'Approved', N'Checking', N'Applying')
ORDER BY [i].[ChangedAt];

-- ImportRunSpecs.Order
DECLARE @id uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [i].[State], [i].[InPart], CASE
    WHEN [i].[FactsFile] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [import_runs] AS [i]
WHERE [i].[Id] = @id;

-- ImportRunSpecs.Over
DECLARE @p int = 100;
DECLARE @before datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT TOP(@p) [i].[Id]
FROM [import_runs] AS [i]
WHERE [i].[HasFiles] = CAST(1 AS bit) AND [i].[ChangedAt] < @before AND [i].[State] IN (N'Checked', N'Applied', N'Failed', N'Cancelled')
ORDER BY [i].[ChangedAt];

-- ImportRunSpecs.WithFiles
DECLARE @ids1 uniqueIdentifier = '00000000-0000-0000-0000-000000000000';

SELECT [i].[Id]
FROM [import_runs] AS [i]
WHERE [i].[Id] = @ids1 AND [i].[HasFiles] = CAST(1 AS bit);

