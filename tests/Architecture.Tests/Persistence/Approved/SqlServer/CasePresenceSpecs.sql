-- CasePresenceSpecs.Of
DECLARE @caseId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @staffId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [c].[CaseId], [c].[StaffId], [c].[SeenAt]
FROM [case_presences] AS [c]
WHERE [c].[CaseId] = @caseId AND [c].[StaffId] = @staffId;

-- CasePresenceSpecs.SeenBefore
DECLARE @time datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [c].[CaseId], [c].[StaffId], [c].[SeenAt]
FROM [case_presences] AS [c]
WHERE [c].[SeenAt] < @time
ORDER BY [c].[SeenAt];

