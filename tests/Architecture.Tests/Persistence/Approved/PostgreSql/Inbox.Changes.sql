-- PresenceRows.Renew CasePresence
UPDATE case_presences AS c
SET "SeenAt" = @now;

