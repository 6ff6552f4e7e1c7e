-- ClosingSpecs.StillToErase
DECLARE @id uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @now datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [a].[Id], [a].[ActivatedAt], [a].[BirthDate], [a].[ClaimedDocument], [a].[ClaimedEmail], [a].[ClaimedUsername], [a].[ClosesAt], [a].[CreatedAt], [a].[PasswordHash], [a].[DisabledFrom], [a].[DocumentNumber], [a].[DocumentType], [a].[Email], [a].[FailedSignIns], [a].[Language], [a].[LockedUntil], [a].[NormalizedEmail], [a].[Passkeys], [a].[PasswordChangedAt], [a].[PersonId], [a].[Phone], [a].[PlainName], [a].[PlainSurname], [a].[State], [a].[TemporaryPasswordHash], [a].[TemporaryPasswordUntil], [a].[Username], [a].[FirstName], [a].[FirstSurname], [a].[FullName], [a].[SecondName], [a].[SecondSurname]
FROM [accounts] AS [a]
WHERE [a].[Id] = @id AND [a].[State] IN (N'Closing', N'Disabled') AND [a].[ClosesAt] <= @now;

-- ClosingSpecs.ToErase
DECLARE @p int = 7;
DECLARE @now datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT TOP(@p) [a].[Id]
FROM [accounts] AS [a]
WHERE [a].[State] IN (N'Closing', N'Disabled') AND [a].[ClosesAt] <= @now
ORDER BY [a].[ClosesAt];

-- ClosingSpecs.LinksOf
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [a].[Id], [a].[AccountId], [a].[Credential], [a].[Email], [a].[ExpiresAt], [a].[Purpose], [a].[TokenHash], [a].[UsedAt]
FROM [account_links] AS [a]
WHERE [a].[AccountId] = @accountId;

-- ClosingSpecs.SessionsOf
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [s].[Id], [s].[AccountId], [s].[Address], [s].[App], [s].[Device], [s].[EndedAt], [s].[ExpiresAt], [s].[LastSeenAt], [s].[Persistent], [s].[StartedAt]
FROM [sessions] AS [s]
WHERE [s].[AccountId] = @accountId;

-- ClosingSpecs.ConsentsOf
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [c].[Id], [c].[AccountId], [c].[Address], [c].[Channel], [c].[Document], [c].[GivenAt], [c].[Version]
FROM [consents] AS [c]
WHERE [c].[AccountId] = @accountId;

