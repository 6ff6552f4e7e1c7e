-- SecondFactorRows.MoveOn SecondFactor
UPDATE second_factors AS s
SET "LastStep" = @step;

-- SessionRows.End Session
UPDATE sessions AS s
SET "EndedAt" = @now;

-- SessionRows.NoteUse Session
UPDATE sessions AS s
SET "LastSeenAt" = @now;

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

