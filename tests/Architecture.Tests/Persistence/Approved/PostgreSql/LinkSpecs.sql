-- LinkSpecs.Known
-- @tokenHash='0x010203'
-- @purpose='Activation' (Nullable = false)
SELECT a."Id", a."AccountId", a."Credential", a."Email", a."ExpiresAt", a."Purpose", a."TokenHash", a."UsedAt"
FROM account_links AS a
WHERE a."TokenHash" = @tokenHash AND a."Purpose" = @purpose;

-- LinkSpecs.Unused
SELECT a."Id", a."AccountId", a."Credential", a."Email", a."ExpiresAt", a."Purpose", a."TokenHash", a."UsedAt"
FROM account_links AS a
WHERE a."UsedAt" IS NULL;

