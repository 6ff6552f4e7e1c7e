-- AccountTraces..ctor AuditEntry
UPDATE [a]
SET [a].[Address] = N'',
    [a].[Device] = N'',
    [a].[OriginSalt] = NULL
FROM [audit_entries] AS [a];

-- AccountTraces..ctor Case
UPDATE [c]
SET [c].[AccountId] = NULL
FROM [cases] AS [c];

-- AccountTraces..ctor Consent
UPDATE [c]
SET [c].[Address] = N''
FROM [consents] AS [c];

-- AccountTraces..ctor OutgoingMessage
UPDATE [o]
SET [o].[MaskedAddress] = N'',
    [o].[Mailbox] = NULL
FROM [outgoing_messages] AS [o];

-- AccountTraces..ctor VerificationAttempt
UPDATE [v]
SET [v].[AccountId] = '00000000-0000-0000-0000-000000000000',
    [v].[Network] = N''
FROM [verification_attempts] AS [v];

-- LinkRows.UseUp AccountLink
UPDATE [a]
SET [a].[UsedAt] = @now
FROM [account_links] AS [a];

-- LinkRows.UseUp AccountLink
UPDATE [a]
SET [a].[UsedAt] = @now
FROM [account_links] AS [a];

-- LinkRows.UseUp AccountLink
UPDATE [a]
SET [a].[UsedAt] = @now
FROM [account_links] AS [a];

