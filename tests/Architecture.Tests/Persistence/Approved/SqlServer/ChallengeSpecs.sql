-- ChallengeSpecs.OfPerson
DECLARE @personId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [c].[Id], [c].[AttemptStartedAt], [c].[AttemptsSpent], [c].[BlockedAt], [c].[DrawnAt], [c].[FrozenUntil], [c].[PassedAt], [c].[PersonId], [c].[Questions]
FROM [challenges] AS [c]
WHERE [c].[PersonId] = @personId;

-- ChallengeSpecs.OfPersonToRead
DECLARE @personId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [c].[Id], [c].[AttemptStartedAt], [c].[AttemptsSpent], [c].[BlockedAt], [c].[DrawnAt], [c].[FrozenUntil], [c].[PassedAt], [c].[PersonId], [c].[Questions]
FROM [challenges] AS [c]
WHERE [c].[PersonId] = @personId;

-- ChallengeSpecs.AttemptToSpend
DECLARE @challengeId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @attempts int = 7;

SELECT [c].[Id], [c].[AttemptStartedAt], [c].[AttemptsSpent], [c].[BlockedAt], [c].[DrawnAt], [c].[FrozenUntil], [c].[PassedAt], [c].[PersonId], [c].[Questions]
FROM [challenges] AS [c]
WHERE [c].[Id] = @challengeId AND [c].[AttemptsSpent] < @attempts AND [c].[AttemptStartedAt] IS NOT NULL AND [c].[BlockedAt] IS NULL AND [c].[PassedAt] IS NULL;

-- ChallengeSpecs.FailuresSince
DECLARE @time datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [v].[Id], [v].[AccountId], [v].[At], [v].[Passed], [v].[PersonId]
FROM [verification_attempts] AS [v]
WHERE [v].[Passed] = CAST(0 AS bit) AND [v].[At] >= @time;

-- ChallengeSpecs.AttemptsFrom
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [v].[Id], [v].[AccountId], [v].[At], [v].[Passed], [v].[PersonId]
FROM [verification_attempts] AS [v]
WHERE [v].[AccountId] = @accountId;

