-- SecondFactorRows.MoveOn SecondFactor
UPDATE [s]
SET [s].[LastStep] = @step
FROM [second_factors] AS [s];

-- SessionRows.End Session
UPDATE [s]
SET [s].[EndedAt] = @now
FROM [sessions] AS [s];

-- SessionRows.Fetch Session
UPDATE [s]
SET [s].[LastSeenAt] = @now,
    [s].[ExpiresAt] = @until
FROM [sessions] AS [s];

-- SessionRows.NoteUse Session
UPDATE [s]
SET [s].[LastSeenAt] = @now
FROM [sessions] AS [s];

-- SignInTries.Note Account
UPDATE [a]
SET [a].[FailedSignIns] = CASE
    WHEN [a].[Id] = @right THEN 0
    ELSE [a].[FailedSignIns] + 1
END,
    [a].[LockedUntil] = CASE
        WHEN [a].[Id] = @Value THEN NULL
        WHEN [a].[FailedSignIns] >= @Value2 THEN @Value3
    END,
    [a].[PasswordHash] = CASE
        WHEN [a].[Id] = @right THEN @renewed
        ELSE [a].[PasswordHash]
    END
FROM [accounts] AS [a];

-- SignInWithPasswordHandler.EnterOnce Account
UPDATE [a]
SET [a].[TemporaryPasswordUntil] = NULL
FROM [accounts] AS [a];

-- Tickets.EndAll Ticket
UPDATE [t]
SET [t].[ExpiresAt] = @now
FROM [tickets] AS [t];

-- Tickets.EndAll Ticket
UPDATE [t]
SET [t].[ExpiresAt] = @now
FROM [tickets] AS [t];

-- Tickets.UseUp Ticket
UPDATE [t]
SET [t].[UsedAt] = @now
FROM [tickets] AS [t];

