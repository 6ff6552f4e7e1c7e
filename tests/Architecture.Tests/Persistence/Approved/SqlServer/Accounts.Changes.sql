-- AccountRow.Hold Account
UPDATE [a]
SET [a].[FailedSignIns] = [a].[FailedSignIns]
FROM [accounts] AS [a];

-- AccountTraces..ctor Consent
UPDATE [c]
SET [c].[Address] = N''
FROM [consents] AS [c];

-- AccountTraces..ctor OutgoingMessage
UPDATE [o]
SET [o].[MaskedAddress] = N''
FROM [outgoing_messages] AS [o];

-- AccountTraces..ctor VerificationAttempt
UPDATE [v]
SET [v].[AccountId] = '00000000-0000-0000-0000-000000000000'
FROM [verification_attempts] AS [v];

-- ActivateAccountHandler.Handle AccountLink
UPDATE [a]
SET [a].[UsedAt] = @now
FROM [account_links] AS [a];

-- ChangePasswordHandler.Handle Session
UPDATE [s]
SET [s].[EndedAt] = @now
FROM [sessions] AS [s];

-- CheckSessionHandler.Handle Session
UPDATE [s]
SET [s].[LastSeenAt] = @now
FROM [sessions] AS [s];

-- CloseAccountHandler.Handle Session
UPDATE [s]
SET [s].[EndedAt] = @now
FROM [sessions] AS [s];

-- ConfirmEmailChangeHandler.Handle AccountLink
UPDATE [a]
SET [a].[UsedAt] = @now
FROM [account_links] AS [a];

-- ConfirmEmailChangeHandler.Handle Session
UPDATE [s]
SET [s].[EndedAt] = @now
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

-- ObjectToChangeHandler.Handle Account
UPDATE [a]
SET [a].[PasswordHash] = @worthless,
    [a].[PasswordChangedAt] = @now
FROM [accounts] AS [a];

-- ObjectToChangeHandler.Handle AccountLink
UPDATE [a]
SET [a].[UsedAt] = @now
FROM [account_links] AS [a];

-- ObjectToChangeHandler.Handle Session
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

-- SignInHandler.CountFailure Account
UPDATE [a]
SET [a].[FailedSignIns] = [a].[FailedSignIns] + 1
FROM [accounts] AS [a];

-- SignInHandler.Enter Account
UPDATE [a]
SET [a].[FailedSignIns] = 0,
    [a].[LockedUntil] = NULL,
    [a].[PasswordHash] = @renewed
FROM [accounts] AS [a];

-- SignInHandler.EnterOnce Account
UPDATE [a]
SET [a].[TemporaryPasswordUntil] = NULL
FROM [accounts] AS [a];

-- SignInHandler.Pause Account
UPDATE [a]
SET [a].[LockedUntil] = @until
FROM [accounts] AS [a];

-- SignOutHandler.Handle Session
UPDATE [s]
SET [s].[EndedAt] = @now
FROM [sessions] AS [s];

