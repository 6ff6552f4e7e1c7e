-- IssuedTokens.UsedBefore
-- @before='2026-11-26T12:00:00.0000000Z' (Nullable = true) (DbType = DateTime)
SELECT c."Id", c."ApplicationId", c."AuthorizationId", c."ConcurrencyToken", c."CreationDate", c."ExpirationDate", c."Payload", c."Properties", c."RedemptionDate", c."ReferenceId", c."Status", c."Subject", c."Type"
FROM connection_tokens AS c
WHERE c."RedemptionDate" < @before
ORDER BY c."RedemptionDate";

-- IssuedTokens.OverBefore
-- @before='2026-11-26T12:00:00.0000000Z' (Nullable = true) (DbType = DateTime)
SELECT c."Id", c."ApplicationId", c."AuthorizationId", c."ConcurrencyToken", c."CreationDate", c."ExpirationDate", c."Payload", c."Properties", c."RedemptionDate", c."ReferenceId", c."Status", c."Subject", c."Type"
FROM connection_tokens AS c
WHERE c."ExpirationDate" < @before
ORDER BY c."ExpirationDate";

-- IssuedTokens.WithoutTokens
-- @before='2026-11-26T12:00:00.0000000Z' (Nullable = true) (DbType = DateTime)
SELECT c."Id", c."ApplicationId", c."ConcurrencyToken", c."CreationDate", c."Properties", c."Scopes", c."Status", c."Subject", c."Type"
FROM connections AS c
WHERE c."CreationDate" < @before AND NOT EXISTS (
    SELECT 1
    FROM connection_tokens AS c0
    WHERE c."Id" = c0."AuthorizationId")
ORDER BY c."CreationDate";

