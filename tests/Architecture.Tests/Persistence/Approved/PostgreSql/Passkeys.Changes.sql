-- PasskeyRows.MoveOn Passkey
UPDATE passkeys AS p
SET "LastAskedAt" = @asked,
    "LastUsedAt" = @now,
    "SignCount" = @count;

