-- TicketSpecs.UsableFor
DECLARE @tokenHash varbinary(3) = 0x010203;
DECLARE @purpose nvarchar(30) = N'Verification';
DECLARE @now datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @passwordChangedAt datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [t].[Id], [t].[AccountId], [t].[ExpiresAt], [t].[FactorGiven], [t].[PasswordChangedAt], [t].[Purpose], [t].[Remember], [t].[TokenHash], [t].[UsedAt]
FROM [tickets] AS [t]
WHERE [t].[TokenHash] = @tokenHash AND [t].[Purpose] = @purpose AND [t].[UsedAt] IS NULL AND [t].[ExpiresAt] > @now AND [t].[AccountId] = @accountId AND [t].[PasswordChangedAt] = @passwordChangedAt;

-- TicketSpecs.Usable
DECLARE @tokenHash varbinary(3) = 0x010203;
DECLARE @purpose nvarchar(30) = N'Verification';
DECLARE @now datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [t].[Id], [t].[AccountId], [t].[ExpiresAt], [t].[FactorGiven], [t].[PasswordChangedAt], [t].[Purpose], [t].[Remember], [t].[TokenHash], [t].[UsedAt]
FROM [tickets] AS [t]
WHERE [t].[TokenHash] = @tokenHash AND [t].[Purpose] = @purpose AND [t].[UsedAt] IS NULL AND [t].[ExpiresAt] > @now;

-- TicketSpecs.ToSee
DECLARE @tokenHash varbinary(3) = 0x010203;
DECLARE @purpose nvarchar(30) = N'Verification';
DECLARE @now datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [t].[Id], [t].[AccountId], [t].[ExpiresAt], [t].[FactorGiven], [t].[PasswordChangedAt], [t].[Purpose], [t].[Remember], [t].[TokenHash], [t].[UsedAt]
FROM [tickets] AS [t]
WHERE [t].[TokenHash] = @tokenHash AND [t].[Purpose] = @purpose AND [t].[ExpiresAt] > @now;

-- TicketSpecs.ByToken
DECLARE @tokenHash varbinary(3) = 0x010203;

SELECT [t].[Id], [t].[AccountId], [t].[ExpiresAt], [t].[FactorGiven], [t].[PasswordChangedAt], [t].[Purpose], [t].[Remember], [t].[TokenHash], [t].[UsedAt]
FROM [tickets] AS [t]
WHERE [t].[TokenHash] = @tokenHash;

-- TicketSpecs.OpenOf
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @now datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [t].[Id], [t].[AccountId], [t].[ExpiresAt], [t].[FactorGiven], [t].[PasswordChangedAt], [t].[Purpose], [t].[Remember], [t].[TokenHash], [t].[UsedAt]
FROM [tickets] AS [t]
WHERE [t].[AccountId] = @accountId AND [t].[ExpiresAt] > @now;

-- TicketSpecs.OpenFor
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @purpose nvarchar(30) = N'Verification';
DECLARE @now datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [t].[Id], [t].[AccountId], [t].[ExpiresAt], [t].[FactorGiven], [t].[PasswordChangedAt], [t].[Purpose], [t].[Remember], [t].[TokenHash], [t].[UsedAt]
FROM [tickets] AS [t]
WHERE [t].[AccountId] = @accountId AND [t].[Purpose] = @purpose AND [t].[ExpiresAt] > @now;

-- TicketSpecs.Unused
SELECT [t].[Id], [t].[AccountId], [t].[ExpiresAt], [t].[FactorGiven], [t].[PasswordChangedAt], [t].[Purpose], [t].[Remember], [t].[TokenHash], [t].[UsedAt]
FROM [tickets] AS [t]
WHERE [t].[UsedAt] IS NULL;

-- TicketSpecs.Of
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [t].[Id], [t].[AccountId], [t].[ExpiresAt], [t].[FactorGiven], [t].[PasswordChangedAt], [t].[Purpose], [t].[Remember], [t].[TokenHash], [t].[UsedAt]
FROM [tickets] AS [t]
WHERE [t].[AccountId] = @accountId;

-- TicketSpecs.ExpiredBefore
DECLARE @time datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [t].[Id], [t].[AccountId], [t].[ExpiresAt], [t].[FactorGiven], [t].[PasswordChangedAt], [t].[Purpose], [t].[Remember], [t].[TokenHash], [t].[UsedAt]
FROM [tickets] AS [t]
WHERE [t].[ExpiresAt] < @time
ORDER BY [t].[ExpiresAt];

