-- Attempts.Spend Challenge
UPDATE challenges AS c
SET "AttemptsSpent" = c."AttemptsSpent" + 1;

