-- IssueTemporaryPasswordHandler.Handle AccountLink
UPDATE account_links AS a
SET "UsedAt" = @now;

-- ResetPasswordHandler.Handle Account
UPDATE accounts AS a
SET "PasswordHash" = @newHash,
    "FailedSignIns" = 0,
    "LockedUntil" = NULL,
    "TemporaryPasswordHash" = NULL,
    "TemporaryPasswordUntil" = NULL;

-- ResetPasswordHandler.Handle AccountLink
UPDATE account_links AS a
SET "UsedAt" = @now;

-- ResetPasswordHandler.Handle Session
UPDATE sessions AS s
SET "EndedAt" = @now;

