-- PresenceRows.Renew CasePresence
UPDATE [c]
SET [c].[SeenAt] = @now
FROM [case_presences] AS [c];

