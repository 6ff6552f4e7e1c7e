-- ClosingSpecs.StillToErase
-- @id='019ac000-0000-7000-8000-000000000001'
-- @now='2026-11-26T12:00:00.0000000+00:00' (Nullable = true) (DbType = DateTime)
SELECT a."Id", a."ActivatedAt", a."BirthDate", a."ClaimedDocument", a."ClaimedEmail", a."ClaimedUsername", a."ClosesAt", a."CreatedAt", a."PasswordHash", a."DisabledFrom", a."DocumentNumber", a."DocumentType", a."Email", a."FailedSignIns", a."Language", a."LockedUntil", a."NormalizedEmail", a."Passkeys", a."PasswordChangedAt", a."PersonId", a."Phone", a."PlainName", a."PlainSurname", a."State", a."TemporaryPasswordHash", a."TemporaryPasswordUntil", a."Username", a."FirstName", a."FirstSurname", a."FullName", a."SecondName", a."SecondSurname"
FROM accounts AS a
WHERE a."Id" = @id AND a."State" IN ('Closing', 'Disabled') AND a."ClosesAt" <= @now;

-- ClosingSpecs.ToErase
-- @now='2026-11-26T12:00:00.0000000+00:00' (Nullable = true) (DbType = DateTime)
-- @p='7'
SELECT a."Id"
FROM accounts AS a
WHERE a."State" IN ('Closing', 'Disabled') AND a."ClosesAt" <= @now
ORDER BY a."ClosesAt"
LIMIT @p;

-- ClosingSpecs.LinksOf
-- @accountId='019ac000-0000-7000-8000-000000000001'
SELECT a."Id", a."AccountId", a."Credential", a."Email", a."ExpiresAt", a."Purpose", a."TokenHash", a."UsedAt"
FROM account_links AS a
WHERE a."AccountId" = @accountId;

-- ClosingSpecs.SessionsOf
-- @accountId='019ac000-0000-7000-8000-000000000001'
SELECT s."Id", s."AccountId", s."Address", s."App", s."Device", s."EndedAt", s."ExpiresAt", s."LastSeenAt", s."Persistent", s."StartedAt"
FROM sessions AS s
WHERE s."AccountId" = @accountId;

-- ClosingSpecs.ConsentsOf
-- @accountId='019ac000-0000-7000-8000-000000000001'
SELECT c."Id", c."AccountId", c."Address", c."Channel", c."Document", c."GivenAt", c."Version"
FROM consents AS c
WHERE c."AccountId" = @accountId;

