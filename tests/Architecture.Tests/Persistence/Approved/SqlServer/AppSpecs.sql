-- AppSpecs.RequestsOf
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [a].[AccountId], [a].[App], [a].[RequestedAt]
FROM [app_requests] AS [a]
WHERE [a].[AccountId] = @accountId;

