-- PasskeySpecs.OfAccount
-- @accountId='019ac000-0000-7000-8000-000000000001' (Nullable = true)
SELECT p."Id", p."AccountId", p."AddedAt", p."CredentialHash", p."CredentialId", p."LastAskedAt", p."LastUsedAt", p."Name", p."PublicKey", p."SignCount", p."StaffId"
FROM passkeys AS p
WHERE p."AccountId" = @accountId
ORDER BY p."AddedAt", p."Id";

-- PasskeySpecs.OfStaff
-- @staffId='019ac000-0000-7000-8000-000000000001' (Nullable = true)
SELECT p."Id", p."AccountId", p."AddedAt", p."CredentialHash", p."CredentialId", p."LastAskedAt", p."LastUsedAt", p."Name", p."PublicKey", p."SignCount", p."StaffId"
FROM passkeys AS p
WHERE p."StaffId" = @staffId
ORDER BY p."AddedAt", p."Id";

-- PasskeySpecs.OneOfAccount
-- @id='019ac000-0000-7000-8000-000000000001'
-- @accountId='019ac000-0000-7000-8000-000000000001' (Nullable = true)
SELECT p."Id", p."AccountId", p."AddedAt", p."CredentialHash", p."CredentialId", p."LastAskedAt", p."LastUsedAt", p."Name", p."PublicKey", p."SignCount", p."StaffId"
FROM passkeys AS p
WHERE p."Id" = @id AND p."AccountId" = @accountId;

-- PasskeySpecs.OneOfStaff
-- @id='019ac000-0000-7000-8000-000000000001'
-- @staffId='019ac000-0000-7000-8000-000000000001' (Nullable = true)
SELECT p."Id", p."AccountId", p."AddedAt", p."CredentialHash", p."CredentialId", p."LastAskedAt", p."LastUsedAt", p."Name", p."PublicKey", p."SignCount", p."StaffId"
FROM passkeys AS p
WHERE p."Id" = @id AND p."StaffId" = @staffId;

-- PasskeySpecs.ByCredential
-- @hash='0x010203'
SELECT p."Id", p."AccountId", p."AddedAt", p."CredentialHash", p."CredentialId", p."LastAskedAt", p."LastUsedAt", p."Name", p."PublicKey", p."SignCount", p."StaffId"
FROM passkeys AS p
WHERE p."CredentialHash" = @hash;

-- PasskeySpecs.AskedBefore
-- @id='019ac000-0000-7000-8000-000000000001'
-- @askedAt='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
-- @count='7'
SELECT p."Id", p."AccountId", p."AddedAt", p."CredentialHash", p."CredentialId", p."LastAskedAt", p."LastUsedAt", p."Name", p."PublicKey", p."SignCount", p."StaffId"
FROM passkeys AS p
WHERE p."Id" = @id AND p."LastAskedAt" < @askedAt AND p."SignCount" < @count;

