-- AccountSpecs.ById
-- @id='019ac000-0000-7000-8000-000000000001'
SELECT a."Id", a."ActivatedAt", a."BirthDate", a."ClaimedDocument", a."ClaimedEmail", a."ClaimedUsername", a."ClosesAt", a."CreatedAt", a."PasswordHash", a."DisabledFrom", a."DocumentNumber", a."DocumentType", a."Email", a."FailedSignIns", a."Language", a."LockedUntil", a."NormalizedEmail", a."Passkeys", a."PasswordChangedAt", a."PersonId", a."Phone", a."PlainName", a."PlainSurname", a."State", a."TemporaryPasswordHash", a."TemporaryPasswordUntil", a."Username", a."FirstName", a."FirstSurname", a."FullName", a."SecondName", a."SecondSurname"
FROM accounts AS a
WHERE a."Id" = @id;

-- AccountSpecs.ByEmail
-- @normalizedEmail='muestra'
-- @claimedUsername='muestra'
-- @p='1'
SELECT a."Id", a."ActivatedAt", a."BirthDate", a."ClaimedDocument", a."ClaimedEmail", a."ClaimedUsername", a."ClosesAt", a."CreatedAt", a."PasswordHash", a."DisabledFrom", a."DocumentNumber", a."DocumentType", a."Email", a."FailedSignIns", a."Language", a."LockedUntil", a."NormalizedEmail", a."Passkeys", a."PasswordChangedAt", a."PersonId", a."Phone", a."PlainName", a."PlainSurname", a."State", a."TemporaryPasswordHash", a."TemporaryPasswordUntil", a."Username", a."FirstName", a."FirstSurname", a."FullName", a."SecondName", a."SecondSurname"
FROM accounts AS a
WHERE a."NormalizedEmail" = @normalizedEmail AND a."State" <> 'Closed' AND a."ClaimedUsername" = @claimedUsername
ORDER BY CASE
    WHEN a."State" = 'PendingActivation' THEN 1
    ELSE 0
END, a."CreatedAt" DESC
LIMIT @p;

-- AccountSpecs.ByEmail (less)
-- @normalizedEmail='muestra'
-- @p='1'
SELECT a."Id", a."ActivatedAt", a."BirthDate", a."ClaimedDocument", a."ClaimedEmail", a."ClaimedUsername", a."ClosesAt", a."CreatedAt", a."PasswordHash", a."DisabledFrom", a."DocumentNumber", a."DocumentType", a."Email", a."FailedSignIns", a."Language", a."LockedUntil", a."NormalizedEmail", a."Passkeys", a."PasswordChangedAt", a."PersonId", a."Phone", a."PlainName", a."PlainSurname", a."State", a."TemporaryPasswordHash", a."TemporaryPasswordUntil", a."Username", a."FirstName", a."FirstSurname", a."FullName", a."SecondName", a."SecondSurname"
FROM accounts AS a
WHERE a."NormalizedEmail" = @normalizedEmail AND a."State" <> 'Closed'
ORDER BY CASE
    WHEN a."State" = 'PendingActivation' THEN 1
    ELSE 0
END, a."CreatedAt" DESC
LIMIT @p;

-- AccountSpecs.InTheWayOf
-- @id='019ac000-0000-7000-8000-000000000001'
-- @usernames={ 'uno', 'dos' } (DbType = Object)
-- @normalizedEmail='muestra'
SELECT a."Id", a."ActivatedAt", a."BirthDate", a."ClaimedDocument", a."ClaimedEmail", a."ClaimedUsername", a."ClosesAt", a."CreatedAt", a."PasswordHash", a."DisabledFrom", a."DocumentNumber", a."DocumentType", a."Email", a."FailedSignIns", a."Language", a."LockedUntil", a."NormalizedEmail", a."Passkeys", a."PasswordChangedAt", a."PersonId", a."Phone", a."PlainName", a."PlainSurname", a."State", a."TemporaryPasswordHash", a."TemporaryPasswordUntil", a."Username", a."FirstName", a."FirstSurname", a."FullName", a."SecondName", a."SecondSurname"
FROM accounts AS a
WHERE a."Id" = @id OR (a."ClaimedUsername" IS NOT NULL AND a."ClaimedUsername" = ANY (@usernames)) OR a."ClaimedEmail" = @normalizedEmail;

-- AccountSpecs.InTheWayOf (less)
-- @id='019ac000-0000-7000-8000-000000000001'
-- @usernames={ 'uno', 'dos' } (DbType = Object)
SELECT a."Id", a."ActivatedAt", a."BirthDate", a."ClaimedDocument", a."ClaimedEmail", a."ClaimedUsername", a."ClosesAt", a."CreatedAt", a."PasswordHash", a."DisabledFrom", a."DocumentNumber", a."DocumentType", a."Email", a."FailedSignIns", a."Language", a."LockedUntil", a."NormalizedEmail", a."Passkeys", a."PasswordChangedAt", a."PersonId", a."Phone", a."PlainName", a."PlainSurname", a."State", a."TemporaryPasswordHash", a."TemporaryPasswordUntil", a."Username", a."FirstName", a."FirstSurname", a."FullName", a."SecondName", a."SecondSurname"
FROM accounts AS a
WHERE a."Id" = @id OR (a."ClaimedUsername" IS NOT NULL AND a."ClaimedUsername" = ANY (@usernames));

-- AccountSpecs.UsernamesOf
-- @normalizedEmail='muestra'
SELECT a."Username", a."Language"
FROM accounts AS a
WHERE a."NormalizedEmail" = @normalizedEmail AND a."Username" IS NOT NULL AND a."State" <> 'PendingActivation' AND a."State" <> 'Disabled' AND a."State" <> 'Closed'
ORDER BY a."CreatedAt";

-- AccountSpecs.Unchanged
-- @id='019ac000-0000-7000-8000-000000000001'
-- @passwordChangedAt='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
SELECT a."Id", a."ActivatedAt", a."BirthDate", a."ClaimedDocument", a."ClaimedEmail", a."ClaimedUsername", a."ClosesAt", a."CreatedAt", a."PasswordHash", a."DisabledFrom", a."DocumentNumber", a."DocumentType", a."Email", a."FailedSignIns", a."Language", a."LockedUntil", a."NormalizedEmail", a."Passkeys", a."PasswordChangedAt", a."PersonId", a."Phone", a."PlainName", a."PlainSurname", a."State", a."TemporaryPasswordHash", a."TemporaryPasswordUntil", a."Username", a."FirstName", a."FirstSurname", a."FullName", a."SecondName", a."SecondSurname"
FROM accounts AS a
WHERE a."Id" = @id AND a."PasswordChangedAt" = @passwordChangedAt AND a."State" = 'Active';

-- AccountSpecs.GoingOn
-- @id='019ac000-0000-7000-8000-000000000001'
-- @passwordChangedAt='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
SELECT a."Id", a."ActivatedAt", a."BirthDate", a."ClaimedDocument", a."ClaimedEmail", a."ClaimedUsername", a."ClosesAt", a."CreatedAt", a."PasswordHash", a."DisabledFrom", a."DocumentNumber", a."DocumentType", a."Email", a."FailedSignIns", a."Language", a."LockedUntil", a."NormalizedEmail", a."Passkeys", a."PasswordChangedAt", a."PersonId", a."Phone", a."PlainName", a."PlainSurname", a."State", a."TemporaryPasswordHash", a."TemporaryPasswordUntil", a."Username", a."FirstName", a."FirstSurname", a."FullName", a."SecondName", a."SecondSurname"
FROM accounts AS a
WHERE a."Id" = @id AND a."PasswordChangedAt" = @passwordChangedAt AND a."State" IN ('Active', 'Closing');

-- AccountSpecs.WaitingForVerification
-- @id='019ac000-0000-7000-8000-000000000001'
SELECT a."Id", a."ActivatedAt", a."BirthDate", a."ClaimedDocument", a."ClaimedEmail", a."ClaimedUsername", a."ClosesAt", a."CreatedAt", a."PasswordHash", a."DisabledFrom", a."DocumentNumber", a."DocumentType", a."Email", a."FailedSignIns", a."Language", a."LockedUntil", a."NormalizedEmail", a."Passkeys", a."PasswordChangedAt", a."PersonId", a."Phone", a."PlainName", a."PlainSurname", a."State", a."TemporaryPasswordHash", a."TemporaryPasswordUntil", a."Username", a."FirstName", a."FirstSurname", a."FullName", a."SecondName", a."SecondSurname"
FROM accounts AS a
WHERE a."Id" = @id AND a."State" = 'PendingVerification';

-- AccountSpecs.TemporaryPasswordToSpend
-- @id='019ac000-0000-7000-8000-000000000001'
-- @hash='0x010203'
-- @now='2026-11-26T12:00:00.0000000+00:00' (Nullable = true) (DbType = DateTime)
SELECT a."Id", a."ActivatedAt", a."BirthDate", a."ClaimedDocument", a."ClaimedEmail", a."ClaimedUsername", a."ClosesAt", a."CreatedAt", a."PasswordHash", a."DisabledFrom", a."DocumentNumber", a."DocumentType", a."Email", a."FailedSignIns", a."Language", a."LockedUntil", a."NormalizedEmail", a."Passkeys", a."PasswordChangedAt", a."PersonId", a."Phone", a."PlainName", a."PlainSurname", a."State", a."TemporaryPasswordHash", a."TemporaryPasswordUntil", a."Username", a."FirstName", a."FirstSurname", a."FullName", a."SecondName", a."SecondSurname"
FROM accounts AS a
WHERE a."Id" = @id AND a."TemporaryPasswordHash" = @hash AND a."TemporaryPasswordUntil" > @now;

-- AccountSpecs.WithTemporaryPassword
SELECT a."Id", a."ActivatedAt", a."BirthDate", a."ClaimedDocument", a."ClaimedEmail", a."ClaimedUsername", a."ClosesAt", a."CreatedAt", a."PasswordHash", a."DisabledFrom", a."DocumentNumber", a."DocumentType", a."Email", a."FailedSignIns", a."Language", a."LockedUntil", a."NormalizedEmail", a."Passkeys", a."PasswordChangedAt", a."PersonId", a."Phone", a."PlainName", a."PlainSurname", a."State", a."TemporaryPasswordHash", a."TemporaryPasswordUntil", a."Username", a."FirstName", a."FirstSurname", a."FullName", a."SecondName", a."SecondSurname"
FROM accounts AS a
WHERE a."TemporaryPasswordUntil" IS NOT NULL;

-- AccountSpecs.OnlyTyped
-- @documentNumber='muestra'
-- @except='019ac000-0000-7000-8000-000000000001'
SELECT a."Id"
FROM accounts AS a
WHERE a."DocumentNumber" = @documentNumber AND a."Id" <> @except AND (a."ClaimedDocument" IS NULL OR a."PersonId" IS NULL) AND a."State" IN ('PendingCompany', 'Active', 'Closing')
ORDER BY a."Id";

-- AccountSpecs.Registration
-- @id='019ac000-0000-7000-8000-000000000001'
-- @normalizedEmail='muestra'
SELECT a."Id", a."ActivatedAt", a."BirthDate", a."ClaimedDocument", a."ClaimedEmail", a."ClaimedUsername", a."ClosesAt", a."CreatedAt", a."PasswordHash", a."DisabledFrom", a."DocumentNumber", a."DocumentType", a."Email", a."FailedSignIns", a."Language", a."LockedUntil", a."NormalizedEmail", a."Passkeys", a."PasswordChangedAt", a."PersonId", a."Phone", a."PlainName", a."PlainSurname", a."State", a."TemporaryPasswordHash", a."TemporaryPasswordUntil", a."Username", a."FirstName", a."FirstSurname", a."FullName", a."SecondName", a."SecondSurname"
FROM accounts AS a
WHERE a."Id" = @id AND a."NormalizedEmail" = @normalizedEmail AND a."State" <> 'Closed';

-- AccountSpecs.WithMailboxProved
-- @normalizedEmail='muestra'
SELECT a."Id", a."ActivatedAt", a."BirthDate", a."ClaimedDocument", a."ClaimedEmail", a."ClaimedUsername", a."ClosesAt", a."CreatedAt", a."PasswordHash", a."DisabledFrom", a."DocumentNumber", a."DocumentType", a."Email", a."FailedSignIns", a."Language", a."LockedUntil", a."NormalizedEmail", a."Passkeys", a."PasswordChangedAt", a."PersonId", a."Phone", a."PlainName", a."PlainSurname", a."State", a."TemporaryPasswordHash", a."TemporaryPasswordUntil", a."Username", a."FirstName", a."FirstSurname", a."FullName", a."SecondName", a."SecondSurname"
FROM accounts AS a
WHERE a."ClaimedEmail" = @normalizedEmail;

-- AccountSpecs.LanguageOfMailbox
-- @normalizedEmail='muestra'
SELECT a."Language"
FROM accounts AS a
WHERE a."ClaimedEmail" = @normalizedEmail;

-- AccountSpecs.NeverActivated
-- @createdBefore='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
SELECT a."Id", a."ActivatedAt", a."BirthDate", a."ClaimedDocument", a."ClaimedEmail", a."ClaimedUsername", a."ClosesAt", a."CreatedAt", a."PasswordHash", a."DisabledFrom", a."DocumentNumber", a."DocumentType", a."Email", a."FailedSignIns", a."Language", a."LockedUntil", a."NormalizedEmail", a."Passkeys", a."PasswordChangedAt", a."PersonId", a."Phone", a."PlainName", a."PlainSurname", a."State", a."TemporaryPasswordHash", a."TemporaryPasswordUntil", a."Username", a."FirstName", a."FirstSurname", a."FullName", a."SecondName", a."SecondSurname"
FROM accounts AS a
WHERE a."State" = 'PendingActivation' AND a."CreatedAt" < @createdBefore
ORDER BY a."CreatedAt";

-- AccountSpecs.UsableLink
-- @tokenHash='0x010203'
-- @purpose='Activation' (Nullable = false)
-- @now='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
SELECT a."Id", a."AccountId", a."Credential", a."Email", a."ExpiresAt", a."Purpose", a."TokenHash", a."UsedAt"
FROM account_links AS a
WHERE a."TokenHash" = @tokenHash AND a."Purpose" = @purpose AND a."UsedAt" IS NULL AND a."ExpiresAt" > @now;

-- AccountSpecs.UnusedActivationsOf
-- @accountIds={ '00000000-0000-0000-0000-000000000000' } (DbType = Object)
SELECT a."Id", a."AccountId", a."Credential", a."Email", a."ExpiresAt", a."Purpose", a."TokenHash", a."UsedAt"
FROM account_links AS a
WHERE a."AccountId" = ANY (@accountIds) AND a."Purpose" = 'Activation' AND a."UsedAt" IS NULL;

-- AccountSpecs.UnusedLinksOf
-- @accountId='019ac000-0000-7000-8000-000000000001'
-- @purposes={ 'Activation' } (DbType = Object)
SELECT a."Id", a."AccountId", a."Credential", a."Email", a."ExpiresAt", a."Purpose", a."TokenHash", a."UsedAt"
FROM account_links AS a
WHERE a."AccountId" = @accountId AND a."Purpose" = ANY (@purposes) AND a."UsedAt" IS NULL;

-- AccountSpecs.ObjectionsSince
-- @first_AccountId='00000000-0000-0000-0000-000000000000'
-- @first_ExpiresAt='2026-11-27T12:00:00.0000000+00:00' (DbType = DateTime)
SELECT a."Id", a."AccountId", a."Credential", a."Email", a."ExpiresAt", a."Purpose", a."TokenHash", a."UsedAt"
FROM account_links AS a
WHERE a."AccountId" = @first_AccountId AND a."Purpose" = 'ChangeNotMine' AND a."UsedAt" IS NULL AND a."ExpiresAt" >= @first_ExpiresAt;

-- AccountSpecs.LinksExpiredBefore
-- @time='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
SELECT a."Id", a."AccountId", a."Credential", a."Email", a."ExpiresAt", a."Purpose", a."TokenHash", a."UsedAt"
FROM account_links AS a
WHERE a."ExpiresAt" < @time
ORDER BY a."ExpiresAt";

-- AccountSpecs.SessionsExpiredBefore
-- @time='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
SELECT s."Id", s."AccountId", s."Address", s."App", s."Device", s."EndedAt", s."ExpiresAt", s."LastSeenAt", s."Persistent", s."StartedAt"
FROM sessions AS s
WHERE s."ExpiresAt" < @time
ORDER BY s."ExpiresAt";

-- AccountSpecs.OpenSessionsOf
-- @accountId='019ac000-0000-7000-8000-000000000001'
-- @except='019ac000-0000-7000-8000-000000000001' (Nullable = true)
SELECT s."Id", s."AccountId", s."Address", s."App", s."Device", s."EndedAt", s."ExpiresAt", s."LastSeenAt", s."Persistent", s."StartedAt"
FROM sessions AS s
WHERE s."AccountId" = @accountId AND s."EndedAt" IS NULL AND s."Id" <> @except;

-- AccountSpecs.OpenSessionsOf (less)
-- @accountId='019ac000-0000-7000-8000-000000000001'
SELECT s."Id", s."AccountId", s."Address", s."App", s."Device", s."EndedAt", s."ExpiresAt", s."LastSeenAt", s."Persistent", s."StartedAt"
FROM sessions AS s
WHERE s."AccountId" = @accountId AND s."EndedAt" IS NULL;

-- AccountSpecs.ConsentsOf
-- @accountId='019ac000-0000-7000-8000-000000000001'
SELECT c."Id", c."AccountId", c."Address", c."Channel", c."Document", c."GivenAt", c."Version"
FROM consents AS c
WHERE c."AccountId" = @accountId
ORDER BY c."GivenAt" DESC, c."Document" DESC;

-- AccountSpecs.OpenSessionOf
-- @sessionId='019ac000-0000-7000-8000-000000000001'
-- @accountId='019ac000-0000-7000-8000-000000000001'
SELECT s."Id", s."AccountId", s."Address", s."App", s."Device", s."EndedAt", s."ExpiresAt", s."LastSeenAt", s."Persistent", s."StartedAt"
FROM sessions AS s
WHERE s."Id" = @sessionId AND s."AccountId" = @accountId AND s."EndedAt" IS NULL;

-- AccountSpecs.SessionById
-- @id='019ac000-0000-7000-8000-000000000001'
SELECT s."Id", s."AccountId", s."Address", s."App", s."Device", s."EndedAt", s."ExpiresAt", s."LastSeenAt", s."Persistent", s."StartedAt"
FROM sessions AS s
WHERE s."Id" = @id AND s."EndedAt" IS NULL;

