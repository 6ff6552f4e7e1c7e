-- PasskeyRows.MoveOn Passkey
UPDATE [p]
SET [p].[LastAskedAt] = @asked,
    [p].[LastUsedAt] = @now,
    [p].[SignCount] = @count
FROM [passkeys] AS [p];

