-- IssueTemporaryPasswordHandler.Handle AccountLink
UPDATE [a]
SET [a].[UsedAt] = @now
FROM [account_links] AS [a];

-- ResetPasswordHandler.Handle Account
UPDATE [a]
SET [a].[PasswordHash] = @newHash,
    [a].[FailedSignIns] = 0,
    [a].[LockedUntil] = NULL,
    [a].[TemporaryPasswordHash] = NULL,
    [a].[TemporaryPasswordUntil] = NULL
FROM [accounts] AS [a];

-- ResetPasswordHandler.Handle AccountLink
UPDATE [a]
SET [a].[UsedAt] = @now
FROM [account_links] AS [a];

-- ResetPasswordHandler.Handle Session
UPDATE [s]
SET [s].[EndedAt] = @now
FROM [sessions] AS [s];

