-- AccountSpecs.ById
DECLARE @id uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [a].[Id], [a].[ActivatedAt], [a].[BirthDate], [a].[ClaimedDocument], [a].[ClaimedEmail], [a].[ClaimedUsername], [a].[ClosesAt], [a].[CreatedAt], [a].[PasswordHash], [a].[DisabledFrom], [a].[DocumentNumber], [a].[DocumentType], [a].[Email], [a].[FailedSignIns], [a].[Language], [a].[LockedUntil], [a].[NormalizedEmail], [a].[Passkeys], [a].[PasswordChangedAt], [a].[PersonId], [a].[Phone], [a].[PlainName], [a].[PlainSurname], [a].[State], [a].[TemporaryPasswordHash], [a].[TemporaryPasswordUntil], [a].[Username], [a].[FirstName], [a].[FirstSurname], [a].[FullName], [a].[SecondName], [a].[SecondSurname]
FROM [accounts] AS [a]
WHERE [a].[Id] = @id;

-- AccountSpecs.ByEmail
DECLARE @p int = 1;
DECLARE @normalizedEmail nvarchar(254) = N'muestra';
DECLARE @claimedUsername nvarchar(30) = N'muestra';

SELECT TOP(@p) [a].[Id], [a].[ActivatedAt], [a].[BirthDate], [a].[ClaimedDocument], [a].[ClaimedEmail], [a].[ClaimedUsername], [a].[ClosesAt], [a].[CreatedAt], [a].[PasswordHash], [a].[DisabledFrom], [a].[DocumentNumber], [a].[DocumentType], [a].[Email], [a].[FailedSignIns], [a].[Language], [a].[LockedUntil], [a].[NormalizedEmail], [a].[Passkeys], [a].[PasswordChangedAt], [a].[PersonId], [a].[Phone], [a].[PlainName], [a].[PlainSurname], [a].[State], [a].[TemporaryPasswordHash], [a].[TemporaryPasswordUntil], [a].[Username], [a].[FirstName], [a].[FirstSurname], [a].[FullName], [a].[SecondName], [a].[SecondSurname]
FROM [accounts] AS [a]
WHERE [a].[NormalizedEmail] = @normalizedEmail AND [a].[State] <> N'Closed' AND [a].[ClaimedUsername] = @claimedUsername
ORDER BY CASE
    WHEN [a].[State] = N'PendingActivation' THEN 1
    ELSE 0
END, [a].[CreatedAt] DESC;

-- AccountSpecs.ByEmail (less)
DECLARE @p int = 1;
DECLARE @normalizedEmail nvarchar(254) = N'muestra';

SELECT TOP(@p) [a].[Id], [a].[ActivatedAt], [a].[BirthDate], [a].[ClaimedDocument], [a].[ClaimedEmail], [a].[ClaimedUsername], [a].[ClosesAt], [a].[CreatedAt], [a].[PasswordHash], [a].[DisabledFrom], [a].[DocumentNumber], [a].[DocumentType], [a].[Email], [a].[FailedSignIns], [a].[Language], [a].[LockedUntil], [a].[NormalizedEmail], [a].[Passkeys], [a].[PasswordChangedAt], [a].[PersonId], [a].[Phone], [a].[PlainName], [a].[PlainSurname], [a].[State], [a].[TemporaryPasswordHash], [a].[TemporaryPasswordUntil], [a].[Username], [a].[FirstName], [a].[FirstSurname], [a].[FullName], [a].[SecondName], [a].[SecondSurname]
FROM [accounts] AS [a]
WHERE [a].[NormalizedEmail] = @normalizedEmail AND [a].[State] <> N'Closed'
ORDER BY CASE
    WHEN [a].[State] = N'PendingActivation' THEN 1
    ELSE 0
END, [a].[CreatedAt] DESC;

-- AccountSpecs.InTheWayOf
DECLARE @id uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @usernames1 nvarchar(30) = N'uno';
DECLARE @usernames2 nvarchar(30) = N'dos';
DECLARE @normalizedEmail nvarchar(254) = N'muestra';

SELECT [a].[Id], [a].[ActivatedAt], [a].[BirthDate], [a].[ClaimedDocument], [a].[ClaimedEmail], [a].[ClaimedUsername], [a].[ClosesAt], [a].[CreatedAt], [a].[PasswordHash], [a].[DisabledFrom], [a].[DocumentNumber], [a].[DocumentType], [a].[Email], [a].[FailedSignIns], [a].[Language], [a].[LockedUntil], [a].[NormalizedEmail], [a].[Passkeys], [a].[PasswordChangedAt], [a].[PersonId], [a].[Phone], [a].[PlainName], [a].[PlainSurname], [a].[State], [a].[TemporaryPasswordHash], [a].[TemporaryPasswordUntil], [a].[Username], [a].[FirstName], [a].[FirstSurname], [a].[FullName], [a].[SecondName], [a].[SecondSurname]
FROM [accounts] AS [a]
WHERE [a].[Id] = @id OR ([a].[ClaimedUsername] IS NOT NULL AND [a].[ClaimedUsername] IN (@usernames1, @usernames2)) OR [a].[ClaimedEmail] = @normalizedEmail;

-- AccountSpecs.InTheWayOf (less)
DECLARE @id uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @usernames1 nvarchar(30) = N'uno';
DECLARE @usernames2 nvarchar(30) = N'dos';

SELECT [a].[Id], [a].[ActivatedAt], [a].[BirthDate], [a].[ClaimedDocument], [a].[ClaimedEmail], [a].[ClaimedUsername], [a].[ClosesAt], [a].[CreatedAt], [a].[PasswordHash], [a].[DisabledFrom], [a].[DocumentNumber], [a].[DocumentType], [a].[Email], [a].[FailedSignIns], [a].[Language], [a].[LockedUntil], [a].[NormalizedEmail], [a].[Passkeys], [a].[PasswordChangedAt], [a].[PersonId], [a].[Phone], [a].[PlainName], [a].[PlainSurname], [a].[State], [a].[TemporaryPasswordHash], [a].[TemporaryPasswordUntil], [a].[Username], [a].[FirstName], [a].[FirstSurname], [a].[FullName], [a].[SecondName], [a].[SecondSurname]
FROM [accounts] AS [a]
WHERE [a].[Id] = @id OR ([a].[ClaimedUsername] IS NOT NULL AND [a].[ClaimedUsername] IN (@usernames1, @usernames2));

-- AccountSpecs.UsernamesOf
DECLARE @normalizedEmail nvarchar(254) = N'muestra';

SELECT [a].[Username], [a].[Language]
FROM [accounts] AS [a]
WHERE [a].[NormalizedEmail] = @normalizedEmail AND [a].[Username] IS NOT NULL AND [a].[State] <> N'PendingActivation' AND [a].[State] <> N'Disabled' AND [a].[State] <> N'Closed'
ORDER BY [a].[CreatedAt];

-- AccountSpecs.Unchanged
DECLARE @id uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @passwordChangedAt datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [a].[Id], [a].[ActivatedAt], [a].[BirthDate], [a].[ClaimedDocument], [a].[ClaimedEmail], [a].[ClaimedUsername], [a].[ClosesAt], [a].[CreatedAt], [a].[PasswordHash], [a].[DisabledFrom], [a].[DocumentNumber], [a].[DocumentType], [a].[Email], [a].[FailedSignIns], [a].[Language], [a].[LockedUntil], [a].[NormalizedEmail], [a].[Passkeys], [a].[PasswordChangedAt], [a].[PersonId], [a].[Phone], [a].[PlainName], [a].[PlainSurname], [a].[State], [a].[TemporaryPasswordHash], [a].[TemporaryPasswordUntil], [a].[Username], [a].[FirstName], [a].[FirstSurname], [a].[FullName], [a].[SecondName], [a].[SecondSurname]
FROM [accounts] AS [a]
WHERE [a].[Id] = @id AND [a].[PasswordChangedAt] = @passwordChangedAt AND [a].[State] = N'Active';

-- AccountSpecs.GoingOn
DECLARE @id uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @passwordChangedAt datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [a].[Id], [a].[ActivatedAt], [a].[BirthDate], [a].[ClaimedDocument], [a].[ClaimedEmail], [a].[ClaimedUsername], [a].[ClosesAt], [a].[CreatedAt], [a].[PasswordHash], [a].[DisabledFrom], [a].[DocumentNumber], [a].[DocumentType], [a].[Email], [a].[FailedSignIns], [a].[Language], [a].[LockedUntil], [a].[NormalizedEmail], [a].[Passkeys], [a].[PasswordChangedAt], [a].[PersonId], [a].[Phone], [a].[PlainName], [a].[PlainSurname], [a].[State], [a].[TemporaryPasswordHash], [a].[TemporaryPasswordUntil], [a].[Username], [a].[FirstName], [a].[FirstSurname], [a].[FullName], [a].[SecondName], [a].[SecondSurname]
FROM [accounts] AS [a]
WHERE [a].[Id] = @id AND [a].[PasswordChangedAt] = @passwordChangedAt AND [a].[State] IN (N'Active', N'Closing');

-- AccountSpecs.WaitingForVerification
DECLARE @id uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [a].[Id], [a].[ActivatedAt], [a].[BirthDate], [a].[ClaimedDocument], [a].[ClaimedEmail], [a].[ClaimedUsername], [a].[ClosesAt], [a].[CreatedAt], [a].[PasswordHash], [a].[DisabledFrom], [a].[DocumentNumber], [a].[DocumentType], [a].[Email], [a].[FailedSignIns], [a].[Language], [a].[LockedUntil], [a].[NormalizedEmail], [a].[Passkeys], [a].[PasswordChangedAt], [a].[PersonId], [a].[Phone], [a].[PlainName], [a].[PlainSurname], [a].[State], [a].[TemporaryPasswordHash], [a].[TemporaryPasswordUntil], [a].[Username], [a].[FirstName], [a].[FirstSurname], [a].[FullName], [a].[SecondName], [a].[SecondSurname]
FROM [accounts] AS [a]
WHERE [a].[Id] = @id AND [a].[State] = N'PendingVerification';

-- AccountSpecs.TemporaryPasswordToSpend
DECLARE @id uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @hash varbinary(3) = 0x010203;
DECLARE @now datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [a].[Id], [a].[ActivatedAt], [a].[BirthDate], [a].[ClaimedDocument], [a].[ClaimedEmail], [a].[ClaimedUsername], [a].[ClosesAt], [a].[CreatedAt], [a].[PasswordHash], [a].[DisabledFrom], [a].[DocumentNumber], [a].[DocumentType], [a].[Email], [a].[FailedSignIns], [a].[Language], [a].[LockedUntil], [a].[NormalizedEmail], [a].[Passkeys], [a].[PasswordChangedAt], [a].[PersonId], [a].[Phone], [a].[PlainName], [a].[PlainSurname], [a].[State], [a].[TemporaryPasswordHash], [a].[TemporaryPasswordUntil], [a].[Username], [a].[FirstName], [a].[FirstSurname], [a].[FullName], [a].[SecondName], [a].[SecondSurname]
FROM [accounts] AS [a]
WHERE [a].[Id] = @id AND [a].[TemporaryPasswordHash] = @hash AND [a].[TemporaryPasswordUntil] > @now;

-- AccountSpecs.WithTemporaryPassword
SELECT [a].[Id], [a].[ActivatedAt], [a].[BirthDate], [a].[ClaimedDocument], [a].[ClaimedEmail], [a].[ClaimedUsername], [a].[ClosesAt], [a].[CreatedAt], [a].[PasswordHash], [a].[DisabledFrom], [a].[DocumentNumber], [a].[DocumentType], [a].[Email], [a].[FailedSignIns], [a].[Language], [a].[LockedUntil], [a].[NormalizedEmail], [a].[Passkeys], [a].[PasswordChangedAt], [a].[PersonId], [a].[Phone], [a].[PlainName], [a].[PlainSurname], [a].[State], [a].[TemporaryPasswordHash], [a].[TemporaryPasswordUntil], [a].[Username], [a].[FirstName], [a].[FirstSurname], [a].[FullName], [a].[SecondName], [a].[SecondSurname]
FROM [accounts] AS [a]
WHERE [a].[TemporaryPasswordUntil] IS NOT NULL;

-- AccountSpecs.OnlyTyped
DECLARE @documentNumber nvarchar(20) = N'muestra';
DECLARE @except uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [a].[Id]
FROM [accounts] AS [a]
WHERE [a].[DocumentNumber] = @documentNumber AND [a].[Id] <> @except AND ([a].[ClaimedDocument] IS NULL OR [a].[PersonId] IS NULL) AND [a].[State] IN (N'PendingCompany', N'Active', N'Closing')
ORDER BY [a].[Id];

-- AccountSpecs.Registration
DECLARE @id uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @normalizedEmail nvarchar(254) = N'muestra';

SELECT [a].[Id], [a].[ActivatedAt], [a].[BirthDate], [a].[ClaimedDocument], [a].[ClaimedEmail], [a].[ClaimedUsername], [a].[ClosesAt], [a].[CreatedAt], [a].[PasswordHash], [a].[DisabledFrom], [a].[DocumentNumber], [a].[DocumentType], [a].[Email], [a].[FailedSignIns], [a].[Language], [a].[LockedUntil], [a].[NormalizedEmail], [a].[Passkeys], [a].[PasswordChangedAt], [a].[PersonId], [a].[Phone], [a].[PlainName], [a].[PlainSurname], [a].[State], [a].[TemporaryPasswordHash], [a].[TemporaryPasswordUntil], [a].[Username], [a].[FirstName], [a].[FirstSurname], [a].[FullName], [a].[SecondName], [a].[SecondSurname]
FROM [accounts] AS [a]
WHERE [a].[Id] = @id AND [a].[NormalizedEmail] = @normalizedEmail AND [a].[State] <> N'Closed';

-- AccountSpecs.WithMailboxProved
DECLARE @normalizedEmail nvarchar(254) = N'muestra';

SELECT [a].[Id], [a].[ActivatedAt], [a].[BirthDate], [a].[ClaimedDocument], [a].[ClaimedEmail], [a].[ClaimedUsername], [a].[ClosesAt], [a].[CreatedAt], [a].[PasswordHash], [a].[DisabledFrom], [a].[DocumentNumber], [a].[DocumentType], [a].[Email], [a].[FailedSignIns], [a].[Language], [a].[LockedUntil], [a].[NormalizedEmail], [a].[Passkeys], [a].[PasswordChangedAt], [a].[PersonId], [a].[Phone], [a].[PlainName], [a].[PlainSurname], [a].[State], [a].[TemporaryPasswordHash], [a].[TemporaryPasswordUntil], [a].[Username], [a].[FirstName], [a].[FirstSurname], [a].[FullName], [a].[SecondName], [a].[SecondSurname]
FROM [accounts] AS [a]
WHERE [a].[ClaimedEmail] = @normalizedEmail;

-- AccountSpecs.LanguageOfMailbox
DECLARE @normalizedEmail nvarchar(254) = N'muestra';

SELECT [a].[Language]
FROM [accounts] AS [a]
WHERE [a].[ClaimedEmail] = @normalizedEmail;

-- AccountSpecs.NeverActivated
DECLARE @createdBefore datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [a].[Id], [a].[ActivatedAt], [a].[BirthDate], [a].[ClaimedDocument], [a].[ClaimedEmail], [a].[ClaimedUsername], [a].[ClosesAt], [a].[CreatedAt], [a].[PasswordHash], [a].[DisabledFrom], [a].[DocumentNumber], [a].[DocumentType], [a].[Email], [a].[FailedSignIns], [a].[Language], [a].[LockedUntil], [a].[NormalizedEmail], [a].[Passkeys], [a].[PasswordChangedAt], [a].[PersonId], [a].[Phone], [a].[PlainName], [a].[PlainSurname], [a].[State], [a].[TemporaryPasswordHash], [a].[TemporaryPasswordUntil], [a].[Username], [a].[FirstName], [a].[FirstSurname], [a].[FullName], [a].[SecondName], [a].[SecondSurname]
FROM [accounts] AS [a]
WHERE [a].[State] = N'PendingActivation' AND [a].[CreatedAt] < @createdBefore
ORDER BY [a].[CreatedAt];

-- AccountSpecs.UsableLink
DECLARE @tokenHash varbinary(3) = 0x010203;
DECLARE @purpose nvarchar(30) = N'Activation';
DECLARE @now datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [a].[Id], [a].[AccountId], [a].[Credential], [a].[Email], [a].[ExpiresAt], [a].[Purpose], [a].[TokenHash], [a].[UsedAt]
FROM [account_links] AS [a]
WHERE [a].[TokenHash] = @tokenHash AND [a].[Purpose] = @purpose AND [a].[UsedAt] IS NULL AND [a].[ExpiresAt] > @now;

-- AccountSpecs.UnusedActivationsOf
DECLARE @accountIds1 uniqueIdentifier = '00000000-0000-0000-0000-000000000000';

SELECT [a].[Id], [a].[AccountId], [a].[Credential], [a].[Email], [a].[ExpiresAt], [a].[Purpose], [a].[TokenHash], [a].[UsedAt]
FROM [account_links] AS [a]
WHERE [a].[AccountId] = @accountIds1 AND [a].[Purpose] = N'Activation' AND [a].[UsedAt] IS NULL;

-- AccountSpecs.UnusedLinksOf
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @purposes1 nvarchar(30) = N'Activation';

SELECT [a].[Id], [a].[AccountId], [a].[Credential], [a].[Email], [a].[ExpiresAt], [a].[Purpose], [a].[TokenHash], [a].[UsedAt]
FROM [account_links] AS [a]
WHERE [a].[AccountId] = @accountId AND [a].[Purpose] = @purposes1 AND [a].[UsedAt] IS NULL;

-- AccountSpecs.ObjectionsSince
DECLARE @first_AccountId uniqueIdentifier = '00000000-0000-0000-0000-000000000000';
DECLARE @first_ExpiresAt datetimeoffset = '2026-11-27T12:00:00.0000000+00:00';

SELECT [a].[Id], [a].[AccountId], [a].[Credential], [a].[Email], [a].[ExpiresAt], [a].[Purpose], [a].[TokenHash], [a].[UsedAt]
FROM [account_links] AS [a]
WHERE [a].[AccountId] = @first_AccountId AND [a].[Purpose] = N'ChangeNotMine' AND [a].[UsedAt] IS NULL AND [a].[ExpiresAt] >= @first_ExpiresAt;

-- AccountSpecs.LinksExpiredBefore
DECLARE @time datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [a].[Id], [a].[AccountId], [a].[Credential], [a].[Email], [a].[ExpiresAt], [a].[Purpose], [a].[TokenHash], [a].[UsedAt]
FROM [account_links] AS [a]
WHERE [a].[ExpiresAt] < @time
ORDER BY [a].[ExpiresAt];

-- AccountSpecs.SessionsExpiredBefore
DECLARE @time datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [s].[Id], [s].[AccountId], [s].[Address], [s].[App], [s].[Device], [s].[EndedAt], [s].[ExpiresAt], [s].[LastSeenAt], [s].[Persistent], [s].[StartedAt]
FROM [sessions] AS [s]
WHERE [s].[ExpiresAt] < @time
ORDER BY [s].[ExpiresAt];

-- AccountSpecs.OpenSessionsOf
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @except uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [s].[Id], [s].[AccountId], [s].[Address], [s].[App], [s].[Device], [s].[EndedAt], [s].[ExpiresAt], [s].[LastSeenAt], [s].[Persistent], [s].[StartedAt]
FROM [sessions] AS [s]
WHERE [s].[AccountId] = @accountId AND [s].[EndedAt] IS NULL AND [s].[Id] <> @except;

-- AccountSpecs.OpenSessionsOf (less)
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [s].[Id], [s].[AccountId], [s].[Address], [s].[App], [s].[Device], [s].[EndedAt], [s].[ExpiresAt], [s].[LastSeenAt], [s].[Persistent], [s].[StartedAt]
FROM [sessions] AS [s]
WHERE [s].[AccountId] = @accountId AND [s].[EndedAt] IS NULL;

-- AccountSpecs.ConsentsOf
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [c].[Id], [c].[AccountId], [c].[Address], [c].[Channel], [c].[Document], [c].[GivenAt], [c].[Version]
FROM [consents] AS [c]
WHERE [c].[AccountId] = @accountId
ORDER BY [c].[GivenAt] DESC, [c].[Document] DESC;

-- AccountSpecs.OpenSessionOf
DECLARE @sessionId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [s].[Id], [s].[AccountId], [s].[Address], [s].[App], [s].[Device], [s].[EndedAt], [s].[ExpiresAt], [s].[LastSeenAt], [s].[Persistent], [s].[StartedAt]
FROM [sessions] AS [s]
WHERE [s].[Id] = @sessionId AND [s].[AccountId] = @accountId AND [s].[EndedAt] IS NULL;

-- AccountSpecs.SessionById
DECLARE @id uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [s].[Id], [s].[AccountId], [s].[Address], [s].[App], [s].[Device], [s].[EndedAt], [s].[ExpiresAt], [s].[LastSeenAt], [s].[Persistent], [s].[StartedAt]
FROM [sessions] AS [s]
WHERE [s].[Id] = @id AND [s].[EndedAt] IS NULL;

