-- StaffTicketSpecs.Usable
DECLARE @tokenHash varbinary(3) = 0x010203;
DECLARE @step nvarchar(30) = N'Code';
DECLARE @now datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [s].[Id], [s].[ExpiresAt], [s].[PasswordChangedAt], [s].[StaffId], [s].[Step], [s].[TokenHash]
FROM [staff_tickets] AS [s]
WHERE [s].[TokenHash] = @tokenHash AND [s].[Step] = @step AND [s].[ExpiresAt] > @now;

-- StaffTicketSpecs.UsableFor
DECLARE @tokenHash varbinary(3) = 0x010203;
DECLARE @step nvarchar(30) = N'Code';
DECLARE @staffId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @passwordChangedAt datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';
DECLARE @now datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [s].[Id], [s].[ExpiresAt], [s].[PasswordChangedAt], [s].[StaffId], [s].[Step], [s].[TokenHash]
FROM [staff_tickets] AS [s]
WHERE [s].[TokenHash] = @tokenHash AND [s].[Step] = @step AND [s].[StaffId] = @staffId AND [s].[PasswordChangedAt] = @passwordChangedAt AND [s].[ExpiresAt] > @now;

-- StaffTicketSpecs.All
SELECT [s].[Id], [s].[ExpiresAt], [s].[PasswordChangedAt], [s].[StaffId], [s].[Step], [s].[TokenHash]
FROM [staff_tickets] AS [s];

-- StaffTicketSpecs.Of
DECLARE @staffId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [s].[Id], [s].[ExpiresAt], [s].[PasswordChangedAt], [s].[StaffId], [s].[Step], [s].[TokenHash]
FROM [staff_tickets] AS [s]
WHERE [s].[StaffId] = @staffId;

-- StaffTicketSpecs.ExpiredBefore
DECLARE @time datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [s].[Id], [s].[ExpiresAt], [s].[PasswordChangedAt], [s].[StaffId], [s].[Step], [s].[TokenHash]
FROM [staff_tickets] AS [s]
WHERE [s].[ExpiresAt] < @time
ORDER BY [s].[ExpiresAt];

