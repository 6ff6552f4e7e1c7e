-- AnswerVerificationQuestionsHandler.MakeWayFor Account
UPDATE accounts AS a
SET "State" = 'Disabled',
    "ClaimedDocument" = NULL;

-- AnswerVerificationQuestionsHandler.MakeWayFor Session
UPDATE sessions AS s
SET "EndedAt" = @now;

-- Attempts.Spend Challenge
UPDATE challenges AS c
SET "AttemptsSpent" = c."AttemptsSpent" + 1;

-- DisownRegistrationHandler.Handle AccountLink
UPDATE account_links AS a
SET "UsedAt" = @now;

-- DisownRegistrationHandler.Handle Session
UPDATE sessions AS s
SET "EndedAt" = @now;

