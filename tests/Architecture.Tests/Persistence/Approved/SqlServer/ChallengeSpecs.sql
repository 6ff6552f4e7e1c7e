-- ChallengeSpecs.OfPerson
DECLARE @personId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [c].[Id], [c].[AttemptAccountId], [c].[AttemptStartedAt], [c].[AttemptsReturned], [c].[AttemptsSpent], [c].[BlockedAt], [c].[DrawnAt], [c].[FrozenUntil], [c].[PassedAt], [c].[PersonId], [c].[Questions], [c].[UnlockedAt]
FROM [challenges] AS [c]
WHERE [c].[PersonId] = @personId;

-- ChallengeSpecs.OfPersonToRead
DECLARE @personId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [c].[Id], [c].[AttemptAccountId], [c].[AttemptStartedAt], [c].[AttemptsReturned], [c].[AttemptsSpent], [c].[BlockedAt], [c].[DrawnAt], [c].[FrozenUntil], [c].[PassedAt], [c].[PersonId], [c].[Questions], [c].[UnlockedAt]
FROM [challenges] AS [c]
WHERE [c].[PersonId] = @personId;

-- ChallengeSpecs.AttemptToSpend
DECLARE @shown_Id uniqueIdentifier = '00000000-0000-0000-0000-000000000000';
DECLARE @shown_AttemptsSpent int = 7;
DECLARE @attempts int = 7;
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [c].[Id], [c].[AttemptAccountId], [c].[AttemptStartedAt], [c].[AttemptsReturned], [c].[AttemptsSpent], [c].[BlockedAt], [c].[DrawnAt], [c].[FrozenUntil], [c].[PassedAt], [c].[PersonId], [c].[Questions], [c].[UnlockedAt]
FROM [challenges] AS [c]
WHERE [c].[Id] = @shown_Id AND [c].[AttemptsSpent] = @shown_AttemptsSpent AND [c].[AttemptsSpent] < @attempts AND [c].[AttemptStartedAt] IS NOT NULL AND [c].[AttemptAccountId] = @accountId AND [c].[BlockedAt] IS NULL AND [c].[PassedAt] IS NULL;

-- ChallengeSpecs.InVerification
DECLARE @id uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [a].[Id], [a].[ActivatedAt], [a].[BirthDate], [a].[ClaimedDocument], [a].[ClaimedEmail], [a].[ClaimedUsername], [a].[ClosesAt], [a].[CreatedAt], [a].[PasswordHash], [a].[DisabledFrom], [a].[DocumentNumber], [a].[DocumentType], [a].[Email], [a].[FailedSignIns], [a].[Language], [a].[LockedUntil], [a].[NormalizedEmail], [a].[Passkeys], [a].[PasswordChangedAt], [a].[PersonId], [a].[Phone], [a].[PlainName], [a].[PlainSurname], [a].[State], [a].[TemporaryPasswordHash], [a].[TemporaryPasswordUntil], [a].[Username], [a].[FirstName], [a].[FirstSurname], [a].[FullName], [a].[SecondName], [a].[SecondSurname]
FROM [accounts] AS [a]
WHERE [a].[Id] = @id AND [a].[State] IN (N'PendingVerification', N'VerificationBlocked');

-- ChallengeSpecs.FailuresSince
DECLARE @time datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [v].[Id], [v].[AccountId], [v].[At], [v].[Network], [v].[Passed], [v].[PersonId]
FROM [verification_attempts] AS [v]
WHERE [v].[Passed] = CAST(0 AS bit) AND [v].[At] >= @time;

-- ChallengeSpecs.WhoFailed
DECLARE @personId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [v].[AccountId]
FROM [verification_attempts] AS [v]
WHERE [v].[PersonId] = @personId AND [v].[Passed] = CAST(0 AS bit)
ORDER BY [v].[At];

-- ChallengeSpecs.FailuresFrom
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [v].[Id], [v].[AccountId], [v].[At], [v].[Network], [v].[Passed], [v].[PersonId]
FROM [verification_attempts] AS [v]
WHERE [v].[AccountId] = @accountId AND [v].[Passed] = CAST(0 AS bit);

-- ChallengeSpecs.AttemptsFrom
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [v].[Id], [v].[AccountId], [v].[At], [v].[Network], [v].[Passed], [v].[PersonId]
FROM [verification_attempts] AS [v]
WHERE [v].[AccountId] = @accountId;

