-- Attempts.Spend Challenge
UPDATE challenges AS c
SET "AttemptsSpent" = c."AttemptsSpent" + 1;

-- DisownRegistrationHandler.Handle AccountLink
UPDATE account_links AS a
SET "UsedAt" = @now;

-- DisownRegistrationHandler.Handle Session
UPDATE sessions AS s
SET "EndedAt" = @now;

