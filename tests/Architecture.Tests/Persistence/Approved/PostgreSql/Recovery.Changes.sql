-- IssueTemporaryPasswordHandler.Handle AccountLink
UPDATE account_links AS a
SET "UsedAt" = @now;

-- ObjectToChangeHandler.Handle AccountLink
UPDATE account_links AS a
SET "UsedAt" = @now;

-- ObjectToChangeHandler.Handle Session
UPDATE sessions AS s
SET "EndedAt" = @now;

-- ResetPasswordHandler.Handle AccountLink
UPDATE account_links AS a
SET "UsedAt" = @now;

-- ResetPasswordHandler.Handle Session
UPDATE sessions AS s
SET "EndedAt" = @now;

