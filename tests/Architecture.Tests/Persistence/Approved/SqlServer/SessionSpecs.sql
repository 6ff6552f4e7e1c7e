-- SessionSpecs.NotEnded
SELECT [s].[Id], [s].[AccountId], [s].[Address], [s].[App], [s].[Device], [s].[EndedAt], [s].[ExpiresAt], [s].[LastSeenAt], [s].[Persistent], [s].[StartedAt]
FROM [sessions] AS [s]
WHERE [s].[EndedAt] IS NULL;

-- SessionSpecs.StandingOf
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @now datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';
DECLARE @idleInAppSince datetimeoffset = '2026-11-26T11:59:00.0000000+00:00';
DECLARE @idleSince datetimeoffset = '2026-11-26T11:59:00.0000000+00:00';

SELECT [s].[Id], [s].[AccountId], [s].[Address], [s].[App], [s].[Device], [s].[EndedAt], [s].[ExpiresAt], [s].[LastSeenAt], [s].[Persistent], [s].[StartedAt]
FROM [sessions] AS [s]
WHERE [s].[AccountId] = @accountId AND [s].[EndedAt] IS NULL AND @now < [s].[ExpiresAt] AND CASE
    WHEN [s].[App] IS NOT NULL THEN CASE
        WHEN @idleInAppSince < [s].[LastSeenAt] THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END
    WHEN [s].[Persistent] = CAST(1 AS bit) OR @idleSince < [s].[LastSeenAt] THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END = CAST(1 AS bit)
ORDER BY [s].[LastSeenAt] DESC;

-- SessionSpecs.OpenInApp
DECLARE @sessionId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @now datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [s].[Id], [s].[AccountId], [s].[Address], [s].[App], [s].[Device], [s].[EndedAt], [s].[ExpiresAt], [s].[LastSeenAt], [s].[Persistent], [s].[StartedAt]
FROM [sessions] AS [s]
WHERE [s].[Id] = @sessionId AND [s].[AccountId] = @accountId AND [s].[App] IS NOT NULL AND [s].[EndedAt] IS NULL AND @now < [s].[ExpiresAt];

