-- ChangePasswordHandler.Handle Session
UPDATE sessions AS s
SET "EndedAt" = @now;

-- CheckSessionHandler.Handle Session
UPDATE sessions AS s
SET "LastSeenAt" = @now;

-- DisableSecondFactorHandler.Handle Session
UPDATE sessions AS s
SET "EndedAt" = @now;

-- EnableSecondFactorHandler.Handle Session
UPDATE sessions AS s
SET "EndedAt" = @now;

-- EndSessionsHandler.Handle Session
UPDATE sessions AS s
SET "EndedAt" = @now;

-- SecondFactors.Use SecondFactor
UPDATE second_factors AS s
SET "LastStep" = @step;

-- SecondFactors.Use SecondFactor
UPDATE second_factors AS s
SET "LastStep" = s."LastStep";

-- SignInTries.Note Account
UPDATE accounts AS a
SET "FailedSignIns" = CASE
    WHEN a."Id" = @right THEN 0
    ELSE a."FailedSignIns" + 1
END,
    "LockedUntil" = CASE
        WHEN a."Id" = @Value THEN NULL
        WHEN a."FailedSignIns" >= @Value2 THEN @Value3
    END,
    "PasswordHash" = CASE
        WHEN a."Id" = @right THEN @renewed
        ELSE a."PasswordHash"
    END;

-- SignInWithPasswordHandler.EnterOnce Account
UPDATE accounts AS a
SET "TemporaryPasswordUntil" = NULL;

-- SignOutHandler.Handle Session
UPDATE sessions AS s
SET "EndedAt" = @now;

