-- DeliverMessageHandler.Handle OutgoingMessage
UPDATE outgoing_messages AS o
SET "DueAt" = @until,
    "Attempts" = o."Attempts" + 1;

