-- CaseDraftSpecs.ByKey
DECLARE @keyHash varbinary(3) = 0x010203;
DECLARE @now datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [c].[Id], [c].[AccountId], [c].[Content], [c].[ExpiresAt], [c].[FiledAt], [c].[KeyHash], [c].[TouchedAt]
FROM [case_drafts] AS [c]
WHERE [c].[KeyHash] = @keyHash AND [c].[ExpiresAt] > @now;

-- CaseDraftSpecs.ById
DECLARE @id uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [c].[Id], [c].[AccountId], [c].[Content], [c].[ExpiresAt], [c].[FiledAt], [c].[KeyHash], [c].[TouchedAt]
FROM [case_drafts] AS [c]
WHERE [c].[Id] = @id;

-- CaseDraftSpecs.Of
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [c].[Id], [c].[AccountId], [c].[Content], [c].[ExpiresAt], [c].[FiledAt], [c].[KeyHash], [c].[TouchedAt]
FROM [case_drafts] AS [c]
WHERE [c].[AccountId] = @accountId;

-- CaseDraftSpecs.ExpiredBefore
DECLARE @time datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [c].[Id], [c].[AccountId], [c].[Content], [c].[ExpiresAt], [c].[FiledAt], [c].[KeyHash], [c].[TouchedAt]
FROM [case_drafts] AS [c]
WHERE [c].[ExpiresAt] < @time
ORDER BY [c].[ExpiresAt];

