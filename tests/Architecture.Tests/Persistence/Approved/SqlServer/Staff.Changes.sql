-- StaffRows.NoteTry StaffMember
UPDATE [s]
SET [s].[FailedSignIns] = CASE
    WHEN [s].[Id] = @right THEN 0
    ELSE [s].[FailedSignIns] + 1
END,
    [s].[LockedUntil] = CASE
        WHEN [s].[Id] = @Value THEN NULL
        WHEN [s].[FailedSignIns] >= @Value2 THEN @Value3
    END
FROM [staff_members] AS [s];

-- StaffRows.NoteUse StaffSession
UPDATE [s]
SET [s].[LastSeenAt] = @now
FROM [staff_sessions] AS [s];

