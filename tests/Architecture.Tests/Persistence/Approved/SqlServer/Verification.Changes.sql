-- Attempts.Spend Challenge
UPDATE [c]
SET [c].[AttemptsSpent] = [c].[AttemptsSpent] + 1
FROM [challenges] AS [c];

-- DisownRegistrationHandler.Handle AccountLink
UPDATE [a]
SET [a].[UsedAt] = @now
FROM [account_links] AS [a];

-- DisownRegistrationHandler.Handle Session
UPDATE [s]
SET [s].[EndedAt] = @now
FROM [sessions] AS [s];

