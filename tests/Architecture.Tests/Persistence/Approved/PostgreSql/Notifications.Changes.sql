-- MessageRows.ParkRestored OutgoingMessage
UPDATE outgoing_messages AS o
SET "State" = 'Parked',
    "LastError" = 'mail.restored';

-- MessageRows.RetryParked OutgoingMessage
UPDATE outgoing_messages AS o
SET "State" = 'Queued',
    "Attempts" = 0,
    "DueAt" = @now,
    "LastError" = NULL;

