-- TicketSpecs.UsableFor
-- @tokenHash='0x010203'
-- @purpose='Verification' (Nullable = false)
-- @now='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
-- @accountId='019ac000-0000-7000-8000-000000000001'
-- @passwordChangedAt='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
SELECT t."Id", t."AccountId", t."ExpiresAt", t."FactorGiven", t."PasswordChangedAt", t."Purpose", t."Remember", t."TokenHash", t."UsedAt"
FROM tickets AS t
WHERE t."TokenHash" = @tokenHash AND t."Purpose" = @purpose AND t."UsedAt" IS NULL AND t."ExpiresAt" > @now AND t."AccountId" = @accountId AND t."PasswordChangedAt" = @passwordChangedAt;

-- TicketSpecs.Usable
-- @tokenHash='0x010203'
-- @purpose='Verification' (Nullable = false)
-- @now='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
SELECT t."Id", t."AccountId", t."ExpiresAt", t."FactorGiven", t."PasswordChangedAt", t."Purpose", t."Remember", t."TokenHash", t."UsedAt"
FROM tickets AS t
WHERE t."TokenHash" = @tokenHash AND t."Purpose" = @purpose AND t."UsedAt" IS NULL AND t."ExpiresAt" > @now;

-- TicketSpecs.ToSee
-- @tokenHash='0x010203'
-- @purpose='Verification' (Nullable = false)
-- @now='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
SELECT t."Id", t."AccountId", t."ExpiresAt", t."FactorGiven", t."PasswordChangedAt", t."Purpose", t."Remember", t."TokenHash", t."UsedAt"
FROM tickets AS t
WHERE t."TokenHash" = @tokenHash AND t."Purpose" = @purpose AND t."ExpiresAt" > @now;

-- TicketSpecs.ByToken
-- @tokenHash='0x010203'
SELECT t."Id", t."AccountId", t."ExpiresAt", t."FactorGiven", t."PasswordChangedAt", t."Purpose", t."Remember", t."TokenHash", t."UsedAt"
FROM tickets AS t
WHERE t."TokenHash" = @tokenHash;

-- TicketSpecs.OpenOf
-- @accountId='019ac000-0000-7000-8000-000000000001'
-- @now='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
SELECT t."Id", t."AccountId", t."ExpiresAt", t."FactorGiven", t."PasswordChangedAt", t."Purpose", t."Remember", t."TokenHash", t."UsedAt"
FROM tickets AS t
WHERE t."AccountId" = @accountId AND t."ExpiresAt" > @now;

-- TicketSpecs.OpenFor
-- @accountId='019ac000-0000-7000-8000-000000000001'
-- @purpose='Verification' (Nullable = false)
-- @now='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
SELECT t."Id", t."AccountId", t."ExpiresAt", t."FactorGiven", t."PasswordChangedAt", t."Purpose", t."Remember", t."TokenHash", t."UsedAt"
FROM tickets AS t
WHERE t."AccountId" = @accountId AND t."Purpose" = @purpose AND t."ExpiresAt" > @now;

-- TicketSpecs.Unused
SELECT t."Id", t."AccountId", t."ExpiresAt", t."FactorGiven", t."PasswordChangedAt", t."Purpose", t."Remember", t."TokenHash", t."UsedAt"
FROM tickets AS t
WHERE t."UsedAt" IS NULL;

-- TicketSpecs.Of
-- @accountId='019ac000-0000-7000-8000-000000000001'
SELECT t."Id", t."AccountId", t."ExpiresAt", t."FactorGiven", t."PasswordChangedAt", t."Purpose", t."Remember", t."TokenHash", t."UsedAt"
FROM tickets AS t
WHERE t."AccountId" = @accountId;

-- TicketSpecs.ExpiredBefore
-- @time='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
SELECT t."Id", t."AccountId", t."ExpiresAt", t."FactorGiven", t."PasswordChangedAt", t."Purpose", t."Remember", t."TokenHash", t."UsedAt"
FROM tickets AS t
WHERE t."ExpiresAt" < @time
ORDER BY t."ExpiresAt";

