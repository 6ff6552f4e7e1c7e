-- StaffSessionSpecs.Lasting
-- @id='019ac000-0000-7000-8000-000000000001'
-- @now='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
-- @idleSince='2026-11-26T11:30:00.0000000+00:00' (DbType = DateTime)
SELECT s."Id", s."Address", s."Device", s."ExpiresAt", s."LastSeenAt", s."StaffId", s."StartedAt"
FROM staff_sessions AS s
WHERE s."Id" = @id AND s."ExpiresAt" > @now AND s."LastSeenAt" > @idleSince;

-- StaffSessionSpecs.ById
-- @id='019ac000-0000-7000-8000-000000000001'
SELECT s."Id", s."Address", s."Device", s."ExpiresAt", s."LastSeenAt", s."StaffId", s."StartedAt"
FROM staff_sessions AS s
WHERE s."Id" = @id;

-- StaffSessionSpecs.Of
-- @staffId='019ac000-0000-7000-8000-000000000001'
SELECT s."Id", s."Address", s."Device", s."ExpiresAt", s."LastSeenAt", s."StaffId", s."StartedAt"
FROM staff_sessions AS s
WHERE s."StaffId" = @staffId;

-- StaffSessionSpecs.All
SELECT s."Id", s."Address", s."Device", s."ExpiresAt", s."LastSeenAt", s."StaffId", s."StartedAt"
FROM staff_sessions AS s;

-- StaffSessionSpecs.OthersOf
-- @staffId='019ac000-0000-7000-8000-000000000001'
-- @than='019ac000-0000-7000-8000-000000000001'
SELECT s."Id", s."Address", s."Device", s."ExpiresAt", s."LastSeenAt", s."StaffId", s."StartedAt"
FROM staff_sessions AS s
WHERE s."StaffId" = @staffId AND s."Id" <> @than;

-- StaffSessionSpecs.ExpiredBefore
-- @time='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
SELECT s."Id", s."Address", s."Device", s."ExpiresAt", s."LastSeenAt", s."StaffId", s."StartedAt"
FROM staff_sessions AS s
WHERE s."ExpiresAt" < @time
ORDER BY s."ExpiresAt";

