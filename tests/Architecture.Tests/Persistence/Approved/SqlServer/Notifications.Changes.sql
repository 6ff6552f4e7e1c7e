-- DeliverMessageHandler.Handle OutgoingMessage
UPDATE [o]
SET [o].[DueAt] = @until,
    [o].[Attempts] = [o].[Attempts] + 1
FROM [outgoing_messages] AS [o];

