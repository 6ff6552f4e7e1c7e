-- Budget.Over
DECLARE @now datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [b].[Key], [b].[EndsAt], [b].[StartedAt], [b].[Used]
FROM [budgets] AS [b]
WHERE [b].[EndsAt] < @now
ORDER BY [b].[EndsAt];

