-- IssueTemporaryPasswordHandler.Handle AccountLink
UPDATE [a]
SET [a].[UsedAt] = @now
FROM [account_links] AS [a];

-- ObjectToChangeHandler.Handle AccountLink
UPDATE [a]
SET [a].[UsedAt] = @now
FROM [account_links] AS [a];

-- ObjectToChangeHandler.Handle Session
UPDATE [s]
SET [s].[EndedAt] = @now
FROM [sessions] AS [s];

-- ResetPasswordHandler.Handle AccountLink
UPDATE [a]
SET [a].[UsedAt] = @now
FROM [account_links] AS [a];

-- ResetPasswordHandler.Handle Session
UPDATE [s]
SET [s].[EndedAt] = @now
FROM [sessions] AS [s];

