-- SecondFactorSpecs.Of
-- @accountId='019ac000-0000-7000-8000-000000000001'
SELECT s."AccountId", s."EnabledAt", s."LastStep", s."SealedKey"
FROM second_factors AS s
WHERE s."AccountId" = @accountId;

-- SecondFactorSpecs.Same
-- @accountId='019ac000-0000-7000-8000-000000000001'
-- @enabledAt='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
SELECT s."AccountId", s."EnabledAt", s."LastStep", s."SealedKey"
FROM second_factors AS s
WHERE s."AccountId" = @accountId AND s."EnabledAt" = @enabledAt;

-- SecondFactorSpecs.Before
-- @accountId='019ac000-0000-7000-8000-000000000001'
-- @enabledAt='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
-- @step='7'
SELECT s."AccountId", s."EnabledAt", s."LastStep", s."SealedKey"
FROM second_factors AS s
WHERE s."AccountId" = @accountId AND s."EnabledAt" = @enabledAt AND s."LastStep" < @step;

-- SecondFactorSpecs.CodesOf
-- @accountId='019ac000-0000-7000-8000-000000000001'
SELECT r."AccountId", r."CodeHash", r."Recipe"
FROM recovery_codes AS r
WHERE r."AccountId" = @accountId;

-- SecondFactorSpecs.Code
-- @accountId='019ac000-0000-7000-8000-000000000001'
-- @hash='0x010203'
SELECT r."AccountId", r."CodeHash", r."Recipe"
FROM recovery_codes AS r
WHERE r."AccountId" = @accountId AND r."CodeHash" = @hash;

