-- PasskeyRows.MoveOn Passkey
UPDATE passkeys AS p
SET "LastAskedAt" = @askedAt,
    "LastUsedAt" = @now,
    "SignCount" = @count;

