-- Attempts.Spend Challenge
UPDATE [c]
SET [c].[AttemptsSpent] = [c].[AttemptsSpent] + 1
FROM [challenges] AS [c];

