-- PasskeySpecs.OfAccount
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [p].[Id], [p].[AccountId], [p].[AddedAt], [p].[CredentialHash], [p].[CredentialId], [p].[LastAskedAt], [p].[LastUsedAt], [p].[Name], [p].[PublicKey], [p].[SignCount], [p].[StaffId]
FROM [passkeys] AS [p]
WHERE [p].[AccountId] = @accountId
ORDER BY [p].[AddedAt], [p].[Id];

-- PasskeySpecs.OfStaff
DECLARE @staffId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [p].[Id], [p].[AccountId], [p].[AddedAt], [p].[CredentialHash], [p].[CredentialId], [p].[LastAskedAt], [p].[LastUsedAt], [p].[Name], [p].[PublicKey], [p].[SignCount], [p].[StaffId]
FROM [passkeys] AS [p]
WHERE [p].[StaffId] = @staffId
ORDER BY [p].[AddedAt], [p].[Id];

-- PasskeySpecs.OneOfAccount
DECLARE @id uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [p].[Id], [p].[AccountId], [p].[AddedAt], [p].[CredentialHash], [p].[CredentialId], [p].[LastAskedAt], [p].[LastUsedAt], [p].[Name], [p].[PublicKey], [p].[SignCount], [p].[StaffId]
FROM [passkeys] AS [p]
WHERE [p].[Id] = @id AND [p].[AccountId] = @accountId;

-- PasskeySpecs.OneOfStaff
DECLARE @id uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @staffId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [p].[Id], [p].[AccountId], [p].[AddedAt], [p].[CredentialHash], [p].[CredentialId], [p].[LastAskedAt], [p].[LastUsedAt], [p].[Name], [p].[PublicKey], [p].[SignCount], [p].[StaffId]
FROM [passkeys] AS [p]
WHERE [p].[Id] = @id AND [p].[StaffId] = @staffId;

-- PasskeySpecs.ByCredential
DECLARE @hash varbinary(3) = 0x010203;

SELECT [p].[Id], [p].[AccountId], [p].[AddedAt], [p].[CredentialHash], [p].[CredentialId], [p].[LastAskedAt], [p].[LastUsedAt], [p].[Name], [p].[PublicKey], [p].[SignCount], [p].[StaffId]
FROM [passkeys] AS [p]
WHERE [p].[CredentialHash] = @hash;

-- PasskeySpecs.AskedBefore
DECLARE @id uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @askedAt datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';
DECLARE @count bigint = CAST(7 AS bigint);

SELECT [p].[Id], [p].[AccountId], [p].[AddedAt], [p].[CredentialHash], [p].[CredentialId], [p].[LastAskedAt], [p].[LastUsedAt], [p].[Name], [p].[PublicKey], [p].[SignCount], [p].[StaffId]
FROM [passkeys] AS [p]
WHERE [p].[Id] = @id AND [p].[LastAskedAt] < @askedAt AND [p].[SignCount] < @count;

