-- ChallengeSpecs.OfPerson
-- @personId='019ac000-0000-7000-8000-000000000001'
SELECT c."Id", c."AttemptStartedAt", c."AttemptsSpent", c."BlockedAt", c."DrawnAt", c."FrozenUntil", c."PassedAt", c."PersonId", c."Questions"
FROM challenges AS c
WHERE c."PersonId" = @personId;

-- ChallengeSpecs.OfPersonToRead
-- @personId='019ac000-0000-7000-8000-000000000001'
SELECT c."Id", c."AttemptStartedAt", c."AttemptsSpent", c."BlockedAt", c."DrawnAt", c."FrozenUntil", c."PassedAt", c."PersonId", c."Questions"
FROM challenges AS c
WHERE c."PersonId" = @personId;

-- ChallengeSpecs.AttemptToSpend
-- @challengeId='019ac000-0000-7000-8000-000000000001'
-- @attempts='7'
SELECT c."Id", c."AttemptStartedAt", c."AttemptsSpent", c."BlockedAt", c."DrawnAt", c."FrozenUntil", c."PassedAt", c."PersonId", c."Questions"
FROM challenges AS c
WHERE c."Id" = @challengeId AND c."AttemptsSpent" < @attempts AND c."AttemptStartedAt" IS NOT NULL AND c."BlockedAt" IS NULL AND c."PassedAt" IS NULL;

-- ChallengeSpecs.FailuresSince
-- @time='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
SELECT v."Id", v."AccountId", v."At", v."Passed", v."PersonId"
FROM verification_attempts AS v
WHERE NOT (v."Passed") AND v."At" >= @time;

-- ChallengeSpecs.AttemptsFrom
-- @accountId='019ac000-0000-7000-8000-000000000001'
SELECT v."Id", v."AccountId", v."At", v."Passed", v."PersonId"
FROM verification_attempts AS v
WHERE v."AccountId" = @accountId;

