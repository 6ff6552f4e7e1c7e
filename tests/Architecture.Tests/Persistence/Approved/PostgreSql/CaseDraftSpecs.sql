-- CaseDraftSpecs.ByKey
-- @keyHash='0x010203'
-- @now='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
SELECT c."Id", c."AccountId", c."Content", c."ExpiresAt", c."FiledAt", c."KeyHash", c."TouchedAt"
FROM case_drafts AS c
WHERE c."KeyHash" = @keyHash AND c."ExpiresAt" > @now;

-- CaseDraftSpecs.ById
-- @id='019ac000-0000-7000-8000-000000000001'
SELECT c."Id", c."AccountId", c."Content", c."ExpiresAt", c."FiledAt", c."KeyHash", c."TouchedAt"
FROM case_drafts AS c
WHERE c."Id" = @id;

-- CaseDraftSpecs.Of
-- @accountId='019ac000-0000-7000-8000-000000000001' (Nullable = true)
SELECT c."Id", c."AccountId", c."Content", c."ExpiresAt", c."FiledAt", c."KeyHash", c."TouchedAt"
FROM case_drafts AS c
WHERE c."AccountId" = @accountId;

-- CaseDraftSpecs.ExpiredBefore
-- @time='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
SELECT c."Id", c."AccountId", c."Content", c."ExpiresAt", c."FiledAt", c."KeyHash", c."TouchedAt"
FROM case_drafts AS c
WHERE c."ExpiresAt" < @time
ORDER BY c."ExpiresAt";

