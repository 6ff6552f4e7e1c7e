-- SignInSpecs.Named
-- @normalizedEmail='muestra'
-- @claimedUsername='muestra'
-- @documentNumbers={ 'uno', 'dos' } (DbType = Object)
-- @p='1000'
SELECT a."Id", a."State" <> 'PendingActivation', a."NormalizedEmail", a."ClaimedUsername", a."DocumentNumber", a."PasswordHash", a."PasswordChangedAt", a."Email", a."Username", a."TemporaryPasswordHash", a."LockedUntil"
FROM accounts AS a
WHERE a."State" NOT IN ('Closed', 'Disabled') AND (a."NormalizedEmail" = @normalizedEmail OR a."ClaimedUsername" = @claimedUsername OR a."DocumentNumber" = ANY (@documentNumbers))
ORDER BY CASE
    WHEN a."State" = 'PendingActivation' THEN 1
    ELSE 0
END, a."PasswordChangedAt" DESC
LIMIT @p;

-- SignInSpecs.Named (less)
-- @documentNumbers={ 'uno', 'dos' } (DbType = Object)
-- @p='1000'
SELECT a."Id", a."State" <> 'PendingActivation', a."NormalizedEmail", a."ClaimedUsername", a."DocumentNumber", a."PasswordHash", a."PasswordChangedAt", a."Email", a."Username", a."TemporaryPasswordHash", a."LockedUntil"
FROM accounts AS a
WHERE a."State" NOT IN ('Closed', 'Disabled') AND a."DocumentNumber" = ANY (@documentNumbers)
ORDER BY CASE
    WHEN a."State" = 'PendingActivation' THEN 1
    ELSE 0
END, a."PasswordChangedAt" DESC
LIMIT @p;

-- SignInSpecs.Tried
-- @wrong={ '00000000-0000-0000-0000-000000000000' } (DbType = Object)
-- @right='019ac000-0000-7000-8000-000000000001'
-- @passwordChangedAt='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
-- @now='2026-11-26T12:00:00.0000000+00:00' (Nullable = true) (DbType = DateTime)
SELECT a."Id", a."ActivatedAt", a."BirthDate", a."ClaimedDocument", a."ClaimedEmail", a."ClaimedUsername", a."ClosesAt", a."CreatedAt", a."PasswordHash", a."DisabledFrom", a."DocumentNumber", a."DocumentType", a."Email", a."FailedSignIns", a."Language", a."LockedUntil", a."NormalizedEmail", a."Passkeys", a."PasswordChangedAt", a."PersonId", a."Phone", a."PlainName", a."PlainSurname", a."State", a."TemporaryPasswordHash", a."TemporaryPasswordUntil", a."Username", a."FirstName", a."FirstSurname", a."FullName", a."SecondName", a."SecondSurname"
FROM accounts AS a
WHERE a."Id" = ANY (@wrong) OR (a."Id" = @right AND a."PasswordChangedAt" = @passwordChangedAt AND (a."LockedUntil" IS NULL OR a."LockedUntil" <= @now) AND a."State" <> 'Disabled' AND a."State" <> 'Closed');

-- SignInSpecs.OpenedOrPaused
-- @right='019ac000-0000-7000-8000-000000000001'
-- @passwordChangedAt='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
-- @wrong={ '00000000-0000-0000-0000-000000000000' } (DbType = Object)
-- @threshold='7'
SELECT a."Id", a."ActivatedAt", a."BirthDate", a."ClaimedDocument", a."ClaimedEmail", a."ClaimedUsername", a."ClosesAt", a."CreatedAt", a."PasswordHash", a."DisabledFrom", a."DocumentNumber", a."DocumentType", a."Email", a."FailedSignIns", a."Language", a."LockedUntil", a."NormalizedEmail", a."Passkeys", a."PasswordChangedAt", a."PersonId", a."Phone", a."PlainName", a."PlainSurname", a."State", a."TemporaryPasswordHash", a."TemporaryPasswordUntil", a."Username", a."FirstName", a."FirstSurname", a."FullName", a."SecondName", a."SecondSurname"
FROM accounts AS a
WHERE (a."Id" = @right AND a."PasswordChangedAt" = @passwordChangedAt AND a."LockedUntil" IS NULL AND a."State" <> 'Disabled' AND a."State" <> 'Closed') OR (a."Id" = ANY (@wrong) AND a."FailedSignIns" = @threshold AND a."State" <> 'PendingActivation');

