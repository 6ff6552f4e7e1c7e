-- MessageRows.ParkRestored OutgoingMessage
UPDATE [o]
SET [o].[State] = N'Parked',
    [o].[LastError] = N'mail.restored'
FROM [outgoing_messages] AS [o];

-- MessageRows.RetryParked OutgoingMessage
UPDATE [o]
SET [o].[State] = N'Queued',
    [o].[Attempts] = 0,
    [o].[DueAt] = @now,
    [o].[LastError] = NULL
FROM [outgoing_messages] AS [o];

