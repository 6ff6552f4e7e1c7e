-- SecondFactorRows.MoveOn SecondFactor
UPDATE second_factors AS s
SET "LastStep" = @step;

-- SessionRows.End Session
UPDATE sessions AS s
SET "EndedAt" = @now;

-- SessionRows.Fetch Session
UPDATE sessions AS s
SET "LastSeenAt" = @now,
    "ExpiresAt" = @until;

-- SessionRows.NoteUse Session
UPDATE sessions AS s
SET "LastSeenAt" = @now;

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

-- Tickets.EndAll Ticket
UPDATE tickets AS t
SET "ExpiresAt" = @now;

-- Tickets.EndAll Ticket
UPDATE tickets AS t
SET "ExpiresAt" = @now;

-- Tickets.UseUp Ticket
UPDATE tickets AS t
SET "UsedAt" = @now;

