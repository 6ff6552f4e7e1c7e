-- CalendarSpecs.Last
DECLARE @p int = 1;

SELECT TOP(@p) [c].[Version], [c].[Calendar], [c].[Reason], [c].[SavedAt], [c].[SavedBy]
FROM [calendars] AS [c]
ORDER BY [c].[Version] DESC;

