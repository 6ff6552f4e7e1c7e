-- AppSpecs.RequestsOf
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [a].[AccountId], [a].[App], [a].[CaseId], [a].[GrantedAt], [a].[RequestedAt]
FROM [app_requests] AS [a]
WHERE [a].[AccountId] = @accountId;

-- AppSpecs.One
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @app nvarchar(40) = N'muestra';

SELECT [a].[AccountId], [a].[App], [a].[CaseId], [a].[GrantedAt], [a].[RequestedAt]
FROM [app_requests] AS [a]
WHERE [a].[AccountId] = @accountId AND [a].[App] = @app;

-- AppSpecs.OfCase
DECLARE @caseId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [a].[AccountId], [a].[App], [a].[CaseId], [a].[GrantedAt], [a].[RequestedAt]
FROM [app_requests] AS [a]
WHERE [a].[CaseId] = @caseId;

