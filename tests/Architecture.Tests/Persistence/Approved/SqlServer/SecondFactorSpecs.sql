-- SecondFactorSpecs.Of
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [s].[AccountId], [s].[EnabledAt], [s].[LastStep], [s].[SealedKey]
FROM [second_factors] AS [s]
WHERE [s].[AccountId] = @accountId;

-- SecondFactorSpecs.Same
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @enabledAt datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [s].[AccountId], [s].[EnabledAt], [s].[LastStep], [s].[SealedKey]
FROM [second_factors] AS [s]
WHERE [s].[AccountId] = @accountId AND [s].[EnabledAt] = @enabledAt;

-- SecondFactorSpecs.Before
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @enabledAt datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';
DECLARE @step bigint = CAST(7 AS bigint);

SELECT [s].[AccountId], [s].[EnabledAt], [s].[LastStep], [s].[SealedKey]
FROM [second_factors] AS [s]
WHERE [s].[AccountId] = @accountId AND [s].[EnabledAt] = @enabledAt AND [s].[LastStep] < @step;

-- SecondFactorSpecs.CodesOf
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [r].[AccountId], [r].[CodeHash], [r].[Recipe]
FROM [recovery_codes] AS [r]
WHERE [r].[AccountId] = @accountId;

-- SecondFactorSpecs.Code
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @hash varbinary(3) = 0x010203;

SELECT [r].[AccountId], [r].[CodeHash], [r].[Recipe]
FROM [recovery_codes] AS [r]
WHERE [r].[AccountId] = @accountId AND [r].[CodeHash] = @hash;

