-- AccountDeskSpecs.ActsOn
DELETE FROM [a]
FROM [account_acts] AS [a]
WHERE [a].[Id] IN (
    SELECT [a0].[Id]
    FROM [account_acts] AS [a0]
    WHERE [a0].[AccountId] = @accountId
);

-- AccountDeskSpecs.MendsOf
DELETE FROM [a]
FROM [account_mends] AS [a]
WHERE [a].[Id] IN (
    SELECT [a0].[Id]
    FROM [account_mends] AS [a0]
    WHERE [a0].[AccountId] = @accountId
);

-- AccountSpecs.ObjectionsSince
DELETE FROM [a]
FROM [account_links] AS [a]
WHERE [a].[AccountId] = @first_AccountId AND [a].[Purpose] = N'ChangeNotMine' AND [a].[UsedAt] IS NULL AND [a].[ExpiresAt] >= @first_ExpiresAt;

-- AccountSpecs.UnusedLinksOf
DELETE FROM [a]
FROM [account_links] AS [a]
WHERE [a].[AccountId] = @accountId AND [a].[Purpose] = @purposes1 AND [a].[UsedAt] IS NULL;

-- AnswerDraftSpecs.Of
DELETE FROM [a]
FROM [answer_drafts] AS [a]
WHERE [a].[CaseId] = @caseId AND [a].[StaffId] = @staffId;

-- AppSpecs.RequestsOf
DELETE FROM [a]
FROM [app_requests] AS [a]
WHERE [a].[AccountId] = @accountId;

-- AttachmentSpecs.OneOfBegunAnswer
DELETE FROM [a]
FROM [attachments] AS [a]
WHERE [a].[AnswerTo] = @caseId AND [a].[WriterId] = @writerId AND [a].[Id] = @id;

-- AttachmentSpecs.OneOfDraft
DELETE FROM [a]
FROM [attachments] AS [a]
WHERE [a].[CaseDraftId] = @draftId AND [a].[Id] = @id;

-- CaseDraftSpecs.ByKey
DELETE FROM [c]
FROM [case_drafts] AS [c]
WHERE [c].[KeyHash] = @keyHash AND [c].[ExpiresAt] > @now;

-- CaseDraftSpecs.Of
DELETE FROM [c]
FROM [case_drafts] AS [c]
WHERE [c].[AccountId] = @accountId;

-- ClosingSpecs.LinksOf
DELETE FROM [a]
FROM [account_links] AS [a]
WHERE [a].[AccountId] = @accountId;

-- ClosingSpecs.SessionsOf
DELETE FROM [s]
FROM [sessions] AS [s]
WHERE [s].[AccountId] = @accountId;

-- CompanySpecs.Of
DELETE FROM [c]
FROM [companies] AS [c]
WHERE [c].[Id] IN (
    SELECT [c0].[Id]
    FROM [companies] AS [c0]
    WHERE [c0].[AccountId] = @accountId
);

-- CorrectionSpecs.Of
DELETE FROM [c]
FROM [correction_requests] AS [c]
WHERE [c].[Id] IN (
    SELECT [c0].[Id]
    FROM [correction_requests] AS [c0]
    WHERE [c0].[AccountId] = @accountId
);

-- FigureSpecs.Clock
DELETE FROM [f]
FROM [figure_clocks] AS [f]
WHERE [f].[Id] = 1;

-- MessageSpecs.Held
DELETE FROM [o]
FROM [outgoing_messages] AS [o]
WHERE [o].[Id] = @id AND [o].[State] = N'Queued' AND [o].[Attempts] = 0 AND [o].[DueAt] > @now;

-- MessageSpecs.UndeliveredOf
DELETE FROM [o]
FROM [outgoing_messages] AS [o]
WHERE [o].[AccountId] = @accountId AND [o].[State] <> N'Delivered';

-- PasskeySpecs.OfAccount
DELETE FROM [p]
FROM [passkeys] AS [p]
WHERE [p].[Id] IN (
    SELECT [p0].[Id]
    FROM [passkeys] AS [p0]
    WHERE [p0].[AccountId] = @accountId
);

-- PasskeySpecs.OfStaff
DELETE FROM [p]
FROM [passkeys] AS [p]
WHERE [p].[Id] IN (
    SELECT [p0].[Id]
    FROM [passkeys] AS [p0]
    WHERE [p0].[StaffId] = @staffId
);

-- PasskeySpecs.OneOfAccount
DELETE FROM [p]
FROM [passkeys] AS [p]
WHERE [p].[Id] = @id AND [p].[AccountId] = @accountId;

-- PasskeySpecs.OneOfStaff
DELETE FROM [p]
FROM [passkeys] AS [p]
WHERE [p].[Id] = @id AND [p].[StaffId] = @staffId;

-- PauseSpecs.Standing
DELETE FROM [d]
FROM [delivery_pauses] AS [d]
WHERE [d].[Id] = 1;

-- SecondFactorSpecs.Code
DELETE FROM [r]
FROM [recovery_codes] AS [r]
WHERE [r].[AccountId] = @accountId AND [r].[CodeHash] = @hash;

-- SecondFactorSpecs.CodesOf
DELETE FROM [r]
FROM [recovery_codes] AS [r]
WHERE [r].[AccountId] = @accountId;

-- SecondFactorSpecs.Of
DELETE FROM [s]
FROM [second_factors] AS [s]
WHERE [s].[AccountId] = @accountId;

-- StaffSessionSpecs.All
DELETE FROM [s]
FROM [staff_sessions] AS [s];

-- StaffSessionSpecs.ById
DELETE FROM [s]
FROM [staff_sessions] AS [s]
WHERE [s].[Id] = @id;

-- StaffSessionSpecs.Of
DELETE FROM [s]
FROM [staff_sessions] AS [s]
WHERE [s].[StaffId] = @staffId;

-- StaffSessionSpecs.OthersOf
DELETE FROM [s]
FROM [staff_sessions] AS [s]
WHERE [s].[StaffId] = @staffId AND [s].[Id] <> @than;

-- StaffTicketSpecs.All
DELETE FROM [s]
FROM [staff_tickets] AS [s];

-- StaffTicketSpecs.Of
DELETE FROM [s]
FROM [staff_tickets] AS [s]
WHERE [s].[StaffId] = @staffId;

-- StaffTicketSpecs.UsableFor
DELETE FROM [s]
FROM [staff_tickets] AS [s]
WHERE [s].[TokenHash] = @tokenHash AND [s].[Step] = @step AND [s].[StaffId] = @staffId AND [s].[PasswordChangedAt] = @passwordChangedAt AND [s].[ExpiresAt] > @now;

-- TicketSpecs.Of
DELETE FROM [t]
FROM [tickets] AS [t]
WHERE [t].[AccountId] = @accountId;

-- UnlockProposalSpecs.Of
DELETE FROM [u]
FROM [unlock_proposals] AS [u]
WHERE [u].[AccountId] = @accountId;

-- UnlockProposalSpecs.OfCase
DELETE FROM [u]
FROM [unlock_proposals] AS [u]
WHERE [u].[CaseId] = @caseId;

