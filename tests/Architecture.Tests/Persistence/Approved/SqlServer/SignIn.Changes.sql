-- ChangePasswordHandler.Handle Session
UPDATE [s]
SET [s].[EndedAt] = @now
FROM [sessions] AS [s];

-- CheckSessionHandler.Handle Session
UPDATE [s]
SET [s].[LastSeenAt] = @now
FROM [sessions] AS [s];

-- DisableSecondFactorHandler.Handle Session
UPDATE [s]
SET [s].[EndedAt] = @now
FROM [sessions] AS [s];

-- EnableSecondFactorHandler.Handle Session
UPDATE [s]
SET [s].[EndedAt] = @now
FROM [sessions] AS [s];

-- EndSessionsHandler.Handle Session
UPDATE [s]
SET [s].[EndedAt] = @now
FROM [sessions] AS [s];

-- SecondFactors.Use SecondFactor
UPDATE [s]
SET [s].[LastStep] = @step
FROM [second_factors] AS [s];

-- SecondFactors.Use SecondFactor
UPDATE [s]
SET [s].[LastStep] = [s].[LastStep]
FROM [second_factors] AS [s];

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

-- SignOutHandler.Handle Session
UPDATE [s]
SET [s].[EndedAt] = @now
FROM [sessions] AS [s];

-- Tickets.EndAll Ticket
UPDATE [t]
SET [t].[ExpiresAt] = @now
FROM [tickets] AS [t];

-- Tickets.UseUp Ticket
UPDATE [t]
SET [t].[UsedAt] = @now
FROM [tickets] AS [t];

