-- AccountDeskSpecs.ActsOn
-- @accountId='019ac000-0000-7000-8000-000000000001'
SELECT a."Id", a."AccountId", a."At", a."Kind", a."Reason", a."StaffId"
FROM account_acts AS a
WHERE a."AccountId" = @accountId
ORDER BY a."At" DESC;

-- AccountDeskSpecs.MendById
-- @id='019ac000-0000-7000-8000-000000000001'
SELECT a."Id", a."AccountId", a."AskedAt", a."AskedBy", a."CodeHash", a."CodeUntil", a."DecidedAt", a."DecidedBy", a."Evidence", a."Kind", a."Seen", a."State"
FROM account_mends AS a
WHERE a."Id" = @id;

-- AccountDeskSpecs.MendsOf
-- @accountId='019ac000-0000-7000-8000-000000000001'
SELECT a."Id", a."AccountId", a."AskedAt", a."AskedBy", a."CodeHash", a."CodeUntil", a."DecidedAt", a."DecidedBy", a."Evidence", a."Kind", a."Seen", a."State"
FROM account_mends AS a
WHERE a."AccountId" = @accountId
ORDER BY a."AskedAt" DESC;

-- AccountDeskSpecs.Waiting
-- @since='2026-11-23T12:00:00.0000000+00:00' (DbType = DateTime)
-- @since1='2026-11-23T12:00:00.0000000+00:00' (Nullable = true) (DbType = DateTime)
SELECT a."Id", a."AccountId", a."AskedAt", a."AskedBy", a."CodeHash", a."CodeUntil", a."DecidedAt", a."DecidedBy", a."Evidence", a."Kind", a."Seen", a."State"
FROM account_mends AS a
WHERE (a."State" = 'Asked' AND a."AskedAt" > @since) OR (a."State" = 'Approved' AND a."DecidedAt" > @since1)
ORDER BY a."AskedAt";

-- AccountDeskSpecs.UnderWay
-- @accountId='019ac000-0000-7000-8000-000000000001'
SELECT a."Id", a."AccountId", a."AskedAt", a."AskedBy", a."CodeHash", a."CodeUntil", a."DecidedAt", a."DecidedBy", a."Evidence", a."Kind", a."Seen", a."State"
FROM account_mends AS a
WHERE a."AccountId" = @accountId AND a."State" IN ('Asked', 'Approved', 'Printed');

-- AccountDeskSpecs.WithCode
-- @hash='0x010203'
-- @now='2026-11-26T12:00:00.0000000+00:00' (Nullable = true) (DbType = DateTime)
SELECT a."Id", a."AccountId", a."AskedAt", a."AskedBy", a."CodeHash", a."CodeUntil", a."DecidedAt", a."DecidedBy", a."Evidence", a."Kind", a."Seen", a."State"
FROM account_mends AS a
WHERE a."CodeHash" = @hash AND a."State" = 'Printed' AND a."CodeUntil" > @now;

-- AccountDeskSpecs.Printed
-- @accountId='019ac000-0000-7000-8000-000000000001'
-- @kind='Mailbox' (Nullable = false)
-- @now='2026-11-26T12:00:00.0000000+00:00' (Nullable = true) (DbType = DateTime)
SELECT a."Id", a."AccountId", a."AskedAt", a."AskedBy", a."CodeHash", a."CodeUntil", a."DecidedAt", a."DecidedBy", a."Evidence", a."Kind", a."Seen", a."State"
FROM account_mends AS a
WHERE a."AccountId" = @accountId AND a."Kind" = @kind AND a."State" = 'Printed' AND a."CodeUntil" > @now
ORDER BY a."AskedAt" DESC;

-- AccountDeskSpecs.WithNumber
-- @number='muestra'
SELECT a."Id", a."ActivatedAt", a."BirthDate", a."ClaimedDocument", a."ClaimedEmail", a."ClaimedUsername", a."ClosesAt", a."CreatedAt", a."PasswordHash", a."DisabledFrom", a."DocumentNumber", a."DocumentType", a."Email", a."FailedSignIns", a."Language", a."LockedUntil", a."NormalizedEmail", a."Passkeys", a."PasswordChangedAt", a."PersonId", a."Phone", a."PlainName", a."PlainSurname", a."State", a."TemporaryPasswordHash", a."TemporaryPasswordUntil", a."Username", a."FirstName", a."FirstSurname", a."FullName", a."SecondName", a."SecondSurname"
FROM accounts AS a
WHERE a."DocumentNumber" = @number
ORDER BY a."CreatedAt";

