-- RestoredRows.EndWhatWasOpen Account
UPDATE [a]
SET [a].[TemporaryPasswordUntil] = NULL
FROM [accounts] AS [a];

-- RestoredRows.EndWhatWasOpen AccountLink
UPDATE [a]
SET [a].[UsedAt] = @now
FROM [account_links] AS [a];

-- RestoredRows.EndWhatWasOpen Ticket
UPDATE [t]
SET [t].[UsedAt] = @now
FROM [tickets] AS [t];

