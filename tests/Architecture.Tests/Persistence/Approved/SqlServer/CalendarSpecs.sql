-- CalendarSpecs.Last
DECLARE @p int = 1;

SELECT TOP(@p) [c].[Version], [c].[Calendar], [c].[MovesCases], [c].[Reason], [c].[SavedAt], [c].[SavedBy]
FROM [calendars] AS [c]
ORDER BY [c].[Version] DESC;

-- CalendarSpecs.LastThatMoves
DECLARE @p int = 1;

SELECT TOP(@p) [c].[Version], [c].[Calendar], [c].[MovesCases], [c].[Reason], [c].[SavedAt], [c].[SavedBy]
FROM [calendars] AS [c]
WHERE [c].[MovesCases] = CAST(1 AS bit)
ORDER BY [c].[Version] DESC;

