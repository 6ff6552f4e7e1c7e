-- StaffTicketSpecs.Usable
-- @tokenHash='0x010203'
-- @step='Code' (Nullable = false)
-- @now='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
SELECT s."Id", s."ExpiresAt", s."PasswordChangedAt", s."StaffId", s."Step", s."TokenHash"
FROM staff_tickets AS s
WHERE s."TokenHash" = @tokenHash AND s."Step" = @step AND s."ExpiresAt" > @now;

-- StaffTicketSpecs.UsableFor
-- @tokenHash='0x010203'
-- @step='Code' (Nullable = false)
-- @staffId='019ac000-0000-7000-8000-000000000001'
-- @passwordChangedAt='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
-- @now='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
SELECT s."Id", s."ExpiresAt", s."PasswordChangedAt", s."StaffId", s."Step", s."TokenHash"
FROM staff_tickets AS s
WHERE s."TokenHash" = @tokenHash AND s."Step" = @step AND s."StaffId" = @staffId AND s."PasswordChangedAt" = @passwordChangedAt AND s."ExpiresAt" > @now;

-- StaffTicketSpecs.All
SELECT s."Id", s."ExpiresAt", s."PasswordChangedAt", s."StaffId", s."Step", s."TokenHash"
FROM staff_tickets AS s;

-- StaffTicketSpecs.Of
-- @staffId='019ac000-0000-7000-8000-000000000001'
SELECT s."Id", s."ExpiresAt", s."PasswordChangedAt", s."StaffId", s."Step", s."TokenHash"
FROM staff_tickets AS s
WHERE s."StaffId" = @staffId;

-- StaffTicketSpecs.ExpiredBefore
-- @time='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
SELECT s."Id", s."ExpiresAt", s."PasswordChangedAt", s."StaffId", s."Step", s."TokenHash"
FROM staff_tickets AS s
WHERE s."ExpiresAt" < @time
ORDER BY s."ExpiresAt";

