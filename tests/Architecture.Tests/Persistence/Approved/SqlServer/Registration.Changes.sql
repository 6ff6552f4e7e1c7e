-- ActivateAccountHandler.Handle AccountLink
UPDATE [a]
SET [a].[UsedAt] = @now
FROM [account_links] AS [a];

