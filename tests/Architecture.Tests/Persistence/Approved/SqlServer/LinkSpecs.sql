-- LinkSpecs.Known
DECLARE @tokenHash varbinary(3) = 0x010203;
DECLARE @purpose nvarchar(30) = N'Activation';

SELECT [a].[Id], [a].[AccountId], [a].[Credential], [a].[Email], [a].[ExpiresAt], [a].[Purpose], [a].[TokenHash], [a].[UsedAt]
FROM [account_links] AS [a]
WHERE [a].[TokenHash] = @tokenHash AND [a].[Purpose] = @purpose;

-- LinkSpecs.Unused
SELECT [a].[Id], [a].[AccountId], [a].[Credential], [a].[Email], [a].[ExpiresAt], [a].[Purpose], [a].[TokenHash], [a].[UsedAt]
FROM [account_links] AS [a]
WHERE [a].[UsedAt] IS NULL;

