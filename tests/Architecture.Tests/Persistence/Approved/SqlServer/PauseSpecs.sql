-- PauseSpecs.Standing
SELECT [d].[Id], [d].[Reason], [d].[Since], [d].[StaffId]
FROM [delivery_pauses] AS [d]
WHERE [d].[Id] = 1;

