-- PasskeyRows.MoveOn Passkey
UPDATE [p]
SET [p].[LastAskedAt] = @askedAt,
    [p].[LastUsedAt] = @now,
    [p].[SignCount] = @count
FROM [passkeys] AS [p];

