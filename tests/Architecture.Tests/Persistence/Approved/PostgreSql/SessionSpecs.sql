-- SessionSpecs.NotEnded
SELECT s."Id", s."AccountId", s."Address", s."App", s."Device", s."EndedAt", s."ExpiresAt", s."LastSeenAt", s."Persistent", s."StartedAt"
FROM sessions AS s
WHERE s."EndedAt" IS NULL;

-- SessionSpecs.StandingOf
-- @accountId='019ac000-0000-7000-8000-000000000001'
-- @now='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
-- @idleInAppSince='2026-11-26T11:59:00.0000000+00:00' (DbType = DateTime)
-- @idleSince='2026-11-26T11:59:00.0000000+00:00' (DbType = DateTime)
SELECT s."Id", s."AccountId", s."Address", s."App", s."Device", s."EndedAt", s."ExpiresAt", s."LastSeenAt", s."Persistent", s."StartedAt"
FROM sessions AS s
WHERE s."AccountId" = @accountId AND s."EndedAt" IS NULL AND @now < s."ExpiresAt" AND CASE
    WHEN s."App" IS NOT NULL THEN @idleInAppSince < s."LastSeenAt"
    ELSE s."Persistent" OR @idleSince < s."LastSeenAt"
END
ORDER BY s."LastSeenAt" DESC;

-- SessionSpecs.OpenInApp
-- @sessionId='019ac000-0000-7000-8000-000000000001'
-- @accountId='019ac000-0000-7000-8000-000000000001'
-- @now='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
SELECT s."Id", s."AccountId", s."Address", s."App", s."Device", s."EndedAt", s."ExpiresAt", s."LastSeenAt", s."Persistent", s."StartedAt"
FROM sessions AS s
WHERE s."Id" = @sessionId AND s."AccountId" = @accountId AND s."App" IS NOT NULL AND s."EndedAt" IS NULL AND @now < s."ExpiresAt";

