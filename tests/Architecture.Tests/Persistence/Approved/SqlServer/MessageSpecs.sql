-- MessageSpecs.Of
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [o].[Id], [o].[AccountId], [o].[Attempts], [o].[CreatedAt], [o].[DeliveredAt], [o].[DueAt], [o].[Language], [o].[LastError], [o].[Mailbox], [o].[MaskedAddress], [o].[Payload], [o].[State], [o].[Template]
FROM [outgoing_messages] AS [o]
WHERE [o].[AccountId] = @accountId
ORDER BY [o].[CreatedAt] DESC;

-- MessageSpecs.UndeliveredOf
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [o].[Id], [o].[AccountId], [o].[Attempts], [o].[CreatedAt], [o].[DeliveredAt], [o].[DueAt], [o].[Language], [o].[LastError], [o].[Mailbox], [o].[MaskedAddress], [o].[Payload], [o].[State], [o].[Template]
FROM [outgoing_messages] AS [o]
WHERE [o].[AccountId] = @accountId AND [o].[State] <> N'Delivered';

-- MessageSpecs.ById
DECLARE @id uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [o].[Id], [o].[AccountId], [o].[Attempts], [o].[CreatedAt], [o].[DeliveredAt], [o].[DueAt], [o].[Language], [o].[LastError], [o].[Mailbox], [o].[MaskedAddress], [o].[Payload], [o].[State], [o].[Template]
FROM [outgoing_messages] AS [o]
WHERE [o].[Id] = @id;

-- MessageSpecs.ToChange
DECLARE @id uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [o].[Id], [o].[AccountId], [o].[Attempts], [o].[CreatedAt], [o].[DeliveredAt], [o].[DueAt], [o].[Language], [o].[LastError], [o].[Mailbox], [o].[MaskedAddress], [o].[Payload], [o].[State], [o].[Template]
FROM [outgoing_messages] AS [o]
WHERE [o].[Id] = @id;

-- MessageSpecs.DeliveredAmong
DECLARE @ids1 uniqueIdentifier = '00000000-0000-0000-0000-000000000000';

SELECT [o].[Id]
FROM [outgoing_messages] AS [o]
WHERE [o].[Id] = @ids1 AND [o].[State] = N'Delivered';

-- MessageSpecs.Held
DECLARE @id uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @now datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [o].[Id], [o].[AccountId], [o].[Attempts], [o].[CreatedAt], [o].[DeliveredAt], [o].[DueAt], [o].[Language], [o].[LastError], [o].[Mailbox], [o].[MaskedAddress], [o].[Payload], [o].[State], [o].[Template]
FROM [outgoing_messages] AS [o]
WHERE [o].[Id] = @id AND [o].[State] = N'Queued' AND [o].[Attempts] = 0 AND [o].[DueAt] > @now;

-- MessageSpecs.Queued
SELECT [o].[Id], [o].[AccountId], [o].[Attempts], [o].[CreatedAt], [o].[DeliveredAt], [o].[DueAt], [o].[Language], [o].[LastError], [o].[Mailbox], [o].[MaskedAddress], [o].[Payload], [o].[State], [o].[Template]
FROM [outgoing_messages] AS [o]
WHERE [o].[State] = N'Queued';

-- MessageSpecs.DiscardedBefore
DECLARE @time datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [o].[Id], [o].[AccountId], [o].[Attempts], [o].[CreatedAt], [o].[DeliveredAt], [o].[DueAt], [o].[Language], [o].[LastError], [o].[Mailbox], [o].[MaskedAddress], [o].[Payload], [o].[State], [o].[Template]
FROM [outgoing_messages] AS [o]
WHERE [o].[State] = N'Discarded' AND [o].[CreatedAt] < @time
ORDER BY [o].[DueAt];

-- MessageSpecs.Retryable
SELECT [o].[Id], [o].[AccountId], [o].[Attempts], [o].[CreatedAt], [o].[DeliveredAt], [o].[DueAt], [o].[Language], [o].[LastError], [o].[Mailbox], [o].[MaskedAddress], [o].[Payload], [o].[State], [o].[Template]
FROM [outgoing_messages] AS [o]
WHERE [o].[State] = N'Parked' AND [o].[Payload] IS NOT NULL;

-- MessageSpecs.OlderThan
DECLARE @state nvarchar(30) = N'Queued';
DECLARE @time datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [o].[Id], [o].[AccountId], [o].[Attempts], [o].[CreatedAt], [o].[DeliveredAt], [o].[DueAt], [o].[Language], [o].[LastError], [o].[Mailbox], [o].[MaskedAddress], [o].[Payload], [o].[State], [o].[Template]
FROM [outgoing_messages] AS [o]
WHERE [o].[State] = @state AND [o].[CreatedAt] < @time
ORDER BY [o].[CreatedAt];

