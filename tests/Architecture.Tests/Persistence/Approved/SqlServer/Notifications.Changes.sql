-- MessageRows.RetryParked OutgoingMessage
UPDATE [o]
SET [o].[State] = N'Queued',
    [o].[Attempts] = 0,
    [o].[DueAt] = @now,
    [o].[LastError] = NULL
FROM [outgoing_messages] AS [o];

