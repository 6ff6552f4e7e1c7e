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

-- SignInWithPasswordHandler.CountFailure Account
UPDATE accounts AS a
SET "FailedSignIns" = a."FailedSignIns" + 1;

-- SignInWithPasswordHandler.Enter Account
UPDATE accounts AS a
SET "FailedSignIns" = 0,
    "LockedUntil" = NULL,
    "PasswordHash" = @renewed;

-- SignInWithPasswordHandler.EnterOnce Account
UPDATE accounts AS a
SET "TemporaryPasswordUntil" = NULL;

-- SignInWithPasswordHandler.Pause Account
UPDATE accounts AS a
SET "LockedUntil" = @until;

-- SignOutHandler.Handle Session
UPDATE sessions AS s
SET "EndedAt" = @now;

-- Tickets.EndAll Ticket
UPDATE tickets AS t
SET "ExpiresAt" = @now;

-- Tickets.UseUp Ticket
UPDATE tickets AS t
SET "UsedAt" = @now;

