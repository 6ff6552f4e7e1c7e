-- AccountTraces..ctor AuditEntry
UPDATE audit_entries AS a
SET "Address" = '',
    "Device" = '',
    "OriginSalt" = NULL;

-- AccountTraces..ctor Case
UPDATE cases AS c
SET "AccountId" = NULL;

-- AccountTraces..ctor Consent
UPDATE consents AS c
SET "Address" = '';

-- AccountTraces..ctor OutgoingMessage
UPDATE outgoing_messages AS o
SET "MaskedAddress" = '',
    "Mailbox" = NULL;

-- AccountTraces..ctor VerificationAttempt
UPDATE verification_attempts AS v
SET "AccountId" = '00000000-0000-0000-0000-000000000000',
    "Network" = '';

-- LinkRows.UseUp AccountLink
UPDATE account_links AS a
SET "UsedAt" = @now;

-- LinkRows.UseUp AccountLink
UPDATE account_links AS a
SET "UsedAt" = @now;

-- LinkRows.UseUp AccountLink
UPDATE account_links AS a
SET "UsedAt" = @now;

