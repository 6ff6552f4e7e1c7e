-- StaffRows.NoteTry StaffMember
UPDATE staff_members AS s
SET "FailedSignIns" = CASE
    WHEN s."Id" = @right THEN 0
    ELSE s."FailedSignIns" + 1
END,
    "LockedUntil" = CASE
        WHEN s."Id" = @Value THEN NULL
        WHEN s."FailedSignIns" >= @Value2 THEN @Value3
    END;

-- StaffRows.NoteUse StaffSession
UPDATE staff_sessions AS s
SET "LastSeenAt" = @now;

