-- AccountSpecs.LinksExpiredBefore
DELETE TOP(@p) FROM [a]
FROM [account_links] AS [a]
WHERE [a].[ExpiresAt] < @time;

-- AccountSpecs.NeverActivated
DELETE TOP(@p) FROM [a]
FROM [accounts] AS [a]
WHERE [a].[State] = N'PendingActivation' AND [a].[CreatedAt] < @createdBefore;

-- AccountSpecs.SessionsExpiredBefore
DELETE TOP(@p) FROM [s]
FROM [sessions] AS [s]
WHERE [s].[ExpiresAt] < @time;

-- Budget.Over
DELETE TOP(@p) FROM [b]
FROM [budgets] AS [b]
WHERE [b].[EndsAt] < @now;

-- CaseDraftSpecs.ExpiredBefore
DELETE TOP(@p) FROM [c]
FROM [case_drafts] AS [c]
WHERE [c].[ExpiresAt] < @time;

-- CasePresenceSpecs.SeenBefore
DELETE TOP(@p) FROM [c]
FROM [case_presences] AS [c]
WHERE [c].[SeenAt] < @time;

-- MessageSpecs.DiscardedBefore
DELETE TOP(@p) FROM [o]
FROM [outgoing_messages] AS [o]
WHERE [o].[State] = N'Discarded' AND [o].[CreatedAt] < @time;

-- MessageSpecs.OlderThan
DELETE TOP(@p) FROM [o]
FROM [outgoing_messages] AS [o]
WHERE [o].[State] = @state AND [o].[CreatedAt] < @time;

-- StaffSessionSpecs.ExpiredBefore
DELETE TOP(@p) FROM [s]
FROM [staff_sessions] AS [s]
WHERE [s].[ExpiresAt] < @time;

-- StaffTicketSpecs.ExpiredBefore
DELETE TOP(@p) FROM [s]
FROM [staff_tickets] AS [s]
WHERE [s].[ExpiresAt] < @time;

-- TicketSpecs.ExpiredBefore
DELETE TOP(@p) FROM [t]
FROM [tickets] AS [t]
WHERE [t].[ExpiresAt] < @time;

-- UnlockProposalSpecs.ExpiredBefore
DELETE TOP(@p) FROM [u]
FROM [unlock_proposals] AS [u]
WHERE [u].[ExpiresAt] < @time;

