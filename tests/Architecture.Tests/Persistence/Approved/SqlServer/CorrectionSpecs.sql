-- CorrectionSpecs.Of
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [c].[Id], [c].[AccountId], [c].[AskedAt], [c].[Explanation], [c].[What]
FROM [correction_requests] AS [c]
WHERE [c].[AccountId] = @accountId
ORDER BY [c].[AskedAt] DESC;

