-- SignInSpecs.Named
DECLARE @p int = 1000;
DECLARE @normalizedEmail nvarchar(254) = N'muestra';
DECLARE @claimedUsername nvarchar(30) = N'muestra';
DECLARE @documentNumbers1 nvarchar(20) = N'uno';
DECLARE @documentNumbers2 nvarchar(20) = N'dos';

SELECT TOP(@p) [a].[Id], CASE
    WHEN [a].[State] <> N'PendingActivation' THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [a].[NormalizedEmail], [a].[ClaimedUsername], [a].[DocumentNumber], [a].[PasswordHash], [a].[PasswordChangedAt], [a].[Email], [a].[Username], [a].[TemporaryPasswordHash], [a].[LockedUntil]
FROM [accounts] AS [a]
WHERE [a].[State] NOT IN (N'Closed', N'Disabled') AND ([a].[NormalizedEmail] = @normalizedEmail OR [a].[ClaimedUsername] = @claimedUsername OR [a].[DocumentNumber] IN (@documentNumbers1, @documentNumbers2))
ORDER BY CASE
    WHEN [a].[State] = N'PendingActivation' THEN 1
    ELSE 0
END, [a].[PasswordChangedAt] DESC;

-- SignInSpecs.Named (less)
DECLARE @p int = 1000;
DECLARE @documentNumbers1 nvarchar(20) = N'uno';
DECLARE @documentNumbers2 nvarchar(20) = N'dos';

SELECT TOP(@p) [a].[Id], CASE
    WHEN [a].[State] <> N'PendingActivation' THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [a].[NormalizedEmail], [a].[ClaimedUsername], [a].[DocumentNumber], [a].[PasswordHash], [a].[PasswordChangedAt], [a].[Email], [a].[Username], [a].[TemporaryPasswordHash], [a].[LockedUntil]
FROM [accounts] AS [a]
WHERE [a].[State] NOT IN (N'Closed', N'Disabled') AND [a].[DocumentNumber] IN (@documentNumbers1, @documentNumbers2)
ORDER BY CASE
    WHEN [a].[State] = N'PendingActivation' THEN 1
    ELSE 0
END, [a].[PasswordChangedAt] DESC;

-- SignInSpecs.Tried
DECLARE @wrong1 uniqueIdentifier = '00000000-0000-0000-0000-000000000000';
DECLARE @right uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @passwordChangedAt datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';
DECLARE @now datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [a].[Id], [a].[ActivatedAt], [a].[BirthDate], [a].[ClaimedDocument], [a].[ClaimedEmail], [a].[ClaimedUsername], [a].[ClosesAt], [a].[CreatedAt], [a].[PasswordHash], [a].[DisabledFrom], [a].[DocumentNumber], [a].[DocumentType], [a].[Email], [a].[FailedSignIns], [a].[Language], [a].[LockedUntil], [a].[NormalizedEmail], [a].[Passkeys], [a].[PasswordChangedAt], [a].[PersonId], [a].[Phone], [a].[PlainName], [a].[PlainSurname], [a].[State], [a].[TemporaryPasswordHash], [a].[TemporaryPasswordUntil], [a].[Username], [a].[FirstName], [a].[FirstSurname], [a].[FullName], [a].[SecondName], [a].[SecondSurname]
FROM [accounts] AS [a]
WHERE [a].[Id] = @wrong1 OR ([a].[Id] = @right AND [a].[PasswordChangedAt] = @passwordChangedAt AND ([a].[LockedUntil] IS NULL OR [a].[LockedUntil] <= @now) AND [a].[State] <> N'Disabled' AND [a].[State] <> N'Closed');

-- SignInSpecs.OpenedOrPaused
DECLARE @right uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @passwordChangedAt datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';
DECLARE @wrong1 uniqueIdentifier = '00000000-0000-0000-0000-000000000000';
DECLARE @threshold int = 7;

SELECT [a].[Id], [a].[ActivatedAt], [a].[BirthDate], [a].[ClaimedDocument], [a].[ClaimedEmail], [a].[ClaimedUsername], [a].[ClosesAt], [a].[CreatedAt], [a].[PasswordHash], [a].[DisabledFrom], [a].[DocumentNumber], [a].[DocumentType], [a].[Email], [a].[FailedSignIns], [a].[Language], [a].[LockedUntil], [a].[NormalizedEmail], [a].[Passkeys], [a].[PasswordChangedAt], [a].[PersonId], [a].[Phone], [a].[PlainName], [a].[PlainSurname], [a].[State], [a].[TemporaryPasswordHash], [a].[TemporaryPasswordUntil], [a].[Username], [a].[FirstName], [a].[FirstSurname], [a].[FullName], [a].[SecondName], [a].[SecondSurname]
FROM [accounts] AS [a]
WHERE ([a].[Id] = @right AND [a].[PasswordChangedAt] = @passwordChangedAt AND [a].[LockedUntil] IS NULL AND [a].[State] <> N'Disabled' AND [a].[State] <> N'Closed') OR ([a].[Id] = @wrong1 AND [a].[FailedSignIns] = @threshold AND [a].[State] <> N'PendingActivation');

