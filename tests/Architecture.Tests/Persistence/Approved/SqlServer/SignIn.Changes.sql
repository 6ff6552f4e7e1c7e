-- SecondFactorRows.MoveOn SecondFactor
UPDATE [s]
SET [s].[LastStep] = @step
FROM [second_factors] AS [s];

-- SessionRows.End Session
UPDATE [s]
SET [s].[EndedAt] = @now
FROM [sessions] AS [s];

-- SessionRows.NoteUse Session
UPDATE [s]
SET [s].[LastSeenAt] = @now
FROM [sessions] AS [s];

-- SignInWithPasswordHandler.CountFailure Account
UPDATE [a]
SET [a].[FailedSignIns] = [a].[FailedSignIns] + 1
FROM [accounts] AS [a];

-- SignInWithPasswordHandler.Enter Account
UPDATE [a]
SET [a].[FailedSignIns] = 0,
    [a].[LockedUntil] = NULL,
    [a].[PasswordHash] = @renewed
FROM [accounts] AS [a];

-- SignInWithPasswordHandler.EnterOnce Account
UPDATE [a]
SET [a].[TemporaryPasswordUntil] = NULL
FROM [accounts] AS [a];

-- SignInWithPasswordHandler.Pause Account
UPDATE [a]
SET [a].[LockedUntil] = @until
FROM [accounts] AS [a];

