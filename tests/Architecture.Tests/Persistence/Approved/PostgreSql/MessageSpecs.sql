-- MessageSpecs.Of
-- @accountId='019ac000-0000-7000-8000-000000000001' (Nullable = true)
SELECT o."Id", o."AccountId", o."Attempts", o."CreatedAt", o."DeliveredAt", o."DueAt", o."Language", o."LastError", o."Mailbox", o."MaskedAddress", o."Payload", o."State", o."Template"
FROM outgoing_messages AS o
WHERE o."AccountId" = @accountId
ORDER BY o."CreatedAt" DESC;

-- MessageSpecs.UndeliveredOf
-- @accountId='019ac000-0000-7000-8000-000000000001' (Nullable = true)
SELECT o."Id", o."AccountId", o."Attempts", o."CreatedAt", o."DeliveredAt", o."DueAt", o."Language", o."LastError", o."Mailbox", o."MaskedAddress", o."Payload", o."State", o."Template"
FROM outgoing_messages AS o
WHERE o."AccountId" = @accountId AND o."State" <> 'Delivered';

-- MessageSpecs.ById
-- @id='019ac000-0000-7000-8000-000000000001'
SELECT o."Id", o."AccountId", o."Attempts", o."CreatedAt", o."DeliveredAt", o."DueAt", o."Language", o."LastError", o."Mailbox", o."MaskedAddress", o."Payload", o."State", o."Template"
FROM outgoing_messages AS o
WHERE o."Id" = @id;

-- MessageSpecs.ToChange
-- @id='019ac000-0000-7000-8000-000000000001'
SELECT o."Id", o."AccountId", o."Attempts", o."CreatedAt", o."DeliveredAt", o."DueAt", o."Language", o."LastError", o."Mailbox", o."MaskedAddress", o."Payload", o."State", o."Template"
FROM outgoing_messages AS o
WHERE o."Id" = @id;

-- MessageSpecs.DeliveredAmong
-- @ids={ '00000000-0000-0000-0000-000000000000' } (DbType = Object)
SELECT o."Id"
FROM outgoing_messages AS o
WHERE o."Id" = ANY (@ids) AND o."State" = 'Delivered';

-- MessageSpecs.Held
-- @id='019ac000-0000-7000-8000-000000000001'
-- @now='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
SELECT o."Id", o."AccountId", o."Attempts", o."CreatedAt", o."DeliveredAt", o."DueAt", o."Language", o."LastError", o."Mailbox", o."MaskedAddress", o."Payload", o."State", o."Template"
FROM outgoing_messages AS o
WHERE o."Id" = @id AND o."State" = 'Queued' AND o."Attempts" = 0 AND o."DueAt" > @now;

-- MessageSpecs.Queued
SELECT o."Id", o."AccountId", o."Attempts", o."CreatedAt", o."DeliveredAt", o."DueAt", o."Language", o."LastError", o."Mailbox", o."MaskedAddress", o."Payload", o."State", o."Template"
FROM outgoing_messages AS o
WHERE o."State" = 'Queued';

-- MessageSpecs.DiscardedBefore
-- @time='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
SELECT o."Id", o."AccountId", o."Attempts", o."CreatedAt", o."DeliveredAt", o."DueAt", o."Language", o."LastError", o."Mailbox", o."MaskedAddress", o."Payload", o."State", o."Template"
FROM outgoing_messages AS o
WHERE o."State" = 'Discarded' AND o."CreatedAt" < @time
ORDER BY o."DueAt";

-- MessageSpecs.Retryable
SELECT o."Id", o."AccountId", o."Attempts", o."CreatedAt", o."DeliveredAt", o."DueAt", o."Language", o."LastError", o."Mailbox", o."MaskedAddress", o."Payload", o."State", o."Template"
FROM outgoing_messages AS o
WHERE o."State" = 'Parked' AND o."Payload" IS NOT NULL;

-- MessageSpecs.OlderThan
-- @state='Queued' (Nullable = false)
-- @time='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
SELECT o."Id", o."AccountId", o."Attempts", o."CreatedAt", o."DeliveredAt", o."DueAt", o."Language", o."LastError", o."Mailbox", o."MaskedAddress", o."Payload", o."State", o."Template"
FROM outgoing_messages AS o
WHERE o."State" = @state AND o."CreatedAt" < @time
ORDER BY o."CreatedAt";

