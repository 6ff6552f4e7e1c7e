-- AccountDeskSpecs.ActsOn
DELETE FROM account_acts AS a
WHERE a."Id" IN (
    SELECT a0."Id"
    FROM account_acts AS a0
    WHERE a0."AccountId" = @accountId
);

-- AccountDeskSpecs.MendsOf
DELETE FROM account_mends AS a
WHERE a."Id" IN (
    SELECT a0."Id"
    FROM account_mends AS a0
    WHERE a0."AccountId" = @accountId
);

-- AccountSpecs.ObjectionsSince
DELETE FROM account_links AS a
WHERE a."AccountId" = @first_AccountId AND a."Purpose" = 'ChangeNotMine' AND a."UsedAt" IS NULL AND a."ExpiresAt" >= @first_ExpiresAt;

-- AccountSpecs.UnusedLinksOf
DELETE FROM account_links AS a
WHERE a."AccountId" = @accountId AND a."Purpose" = ANY (@purposes) AND a."UsedAt" IS NULL;

-- AnswerDraftSpecs.Of
DELETE FROM answer_drafts AS a
WHERE a."CaseId" = @caseId AND a."StaffId" = @staffId;

-- AppSpecs.RequestsOf
DELETE FROM app_requests AS a
WHERE a."AccountId" = @accountId;

-- AttachmentSpecs.OneOfBegunAnswer
DELETE FROM attachments AS a
WHERE a."AnswerTo" = @caseId AND a."WriterId" = @writerId AND a."Id" = @id;

-- AttachmentSpecs.OneOfDraft
DELETE FROM attachments AS a
WHERE a."CaseDraftId" = @draftId AND a."Id" = @id;

-- CaseDraftSpecs.ByKey
DELETE FROM case_drafts AS c
WHERE c."KeyHash" = @keyHash AND c."ExpiresAt" > @now;

-- CaseDraftSpecs.Of
DELETE FROM case_drafts AS c
WHERE c."AccountId" = @accountId;

-- ClosingSpecs.LinksOf
DELETE FROM account_links AS a
WHERE a."AccountId" = @accountId;

-- ClosingSpecs.SessionsOf
DELETE FROM sessions AS s
WHERE s."AccountId" = @accountId;

-- CompanySpecs.Of
DELETE FROM companies AS c
WHERE c."Id" IN (
    SELECT c0."Id"
    FROM companies AS c0
    WHERE c0."AccountId" = @accountId
);

-- CorrectionSpecs.Of
DELETE FROM correction_requests AS c
WHERE c."Id" IN (
    SELECT c0."Id"
    FROM correction_requests AS c0
    WHERE c0."AccountId" = @accountId
);

-- FigureSpecs.Clock
DELETE FROM figure_clocks AS f
WHERE f."Id" = 1;

-- MessageSpecs.Held
DELETE FROM outgoing_messages AS o
WHERE o."Id" = @id AND o."State" = 'Queued' AND o."Attempts" = 0 AND o."DueAt" > @now;

-- MessageSpecs.UndeliveredOf
DELETE FROM outgoing_messages AS o
WHERE o."AccountId" = @accountId AND o."State" <> 'Delivered';

-- PasskeySpecs.OfAccount
DELETE FROM passkeys AS p
WHERE p."Id" IN (
    SELECT p0."Id"
    FROM passkeys AS p0
    WHERE p0."AccountId" = @accountId
);

-- PasskeySpecs.OfStaff
DELETE FROM passkeys AS p
WHERE p."Id" IN (
    SELECT p0."Id"
    FROM passkeys AS p0
    WHERE p0."StaffId" = @staffId
);

-- PasskeySpecs.OneOfAccount
DELETE FROM passkeys AS p
WHERE p."Id" = @id AND p."AccountId" = @accountId;

-- PasskeySpecs.OneOfStaff
DELETE FROM passkeys AS p
WHERE p."Id" = @id AND p."StaffId" = @staffId;

-- PauseSpecs.Standing
DELETE FROM delivery_pauses AS d
WHERE d."Id" = 1;

-- SecondFactorSpecs.Code
DELETE FROM recovery_codes AS r
WHERE r."AccountId" = @accountId AND r."CodeHash" = @hash;

-- SecondFactorSpecs.CodesOf
DELETE FROM recovery_codes AS r
WHERE r."AccountId" = @accountId;

-- SecondFactorSpecs.Of
DELETE FROM second_factors AS s
WHERE s."AccountId" = @accountId;

-- StaffSessionSpecs.All
DELETE FROM staff_sessions AS s;

-- StaffSessionSpecs.ById
DELETE FROM staff_sessions AS s
WHERE s."Id" = @id;

-- StaffSessionSpecs.Of
DELETE FROM staff_sessions AS s
WHERE s."StaffId" = @staffId;

-- StaffSessionSpecs.OthersOf
DELETE FROM staff_sessions AS s
WHERE s."StaffId" = @staffId AND s."Id" <> @than;

-- StaffTicketSpecs.All
DELETE FROM staff_tickets AS s;

-- StaffTicketSpecs.Of
DELETE FROM staff_tickets AS s
WHERE s."StaffId" = @staffId;

-- StaffTicketSpecs.UsableFor
DELETE FROM staff_tickets AS s
WHERE s."TokenHash" = @tokenHash AND s."Step" = @step AND s."StaffId" = @staffId AND s."PasswordChangedAt" = @passwordChangedAt AND s."ExpiresAt" > @now;

-- TicketSpecs.Of
DELETE FROM tickets AS t
WHERE t."AccountId" = @accountId;

-- UnlockProposalSpecs.Of
DELETE FROM unlock_proposals AS u
WHERE u."AccountId" = @accountId;

-- UnlockProposalSpecs.OfCase
DELETE FROM unlock_proposals AS u
WHERE u."CaseId" = @caseId;

