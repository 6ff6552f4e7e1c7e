-- GoalSpecs.LastThatMoves
DECLARE @p int = 1;

SELECT TOP(@p) [o].[Version], [o].[Goals], [o].[MovesCases], [o].[Reason], [o].[SavedAt], [o].[SavedBy]
FROM [own_goals] AS [o]
WHERE [o].[MovesCases] = CAST(1 AS bit)
ORDER BY [o].[Version] DESC;

