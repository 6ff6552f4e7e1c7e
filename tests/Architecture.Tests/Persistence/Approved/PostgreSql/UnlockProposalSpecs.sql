-- UnlockProposalSpecs.OfCase
-- @caseId='019ac000-0000-7000-8000-000000000001'
SELECT u."CaseId", u."AccountId", u."AccountMark", u."CaseVersion", u."Evidence", u."ExpiresAt", u."Hash", u."ProposedAt", u."Reason", u."StaffId"
FROM unlock_proposals AS u
WHERE u."CaseId" = @caseId;

-- UnlockProposalSpecs.Of
-- @accountId='019ac000-0000-7000-8000-000000000001'
SELECT u."CaseId", u."AccountId", u."AccountMark", u."CaseVersion", u."Evidence", u."ExpiresAt", u."Hash", u."ProposedAt", u."Reason", u."StaffId"
FROM unlock_proposals AS u
WHERE u."AccountId" = @accountId;

-- UnlockProposalSpecs.ExpiredBefore
-- @time='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
SELECT u."CaseId", u."AccountId", u."AccountMark", u."CaseVersion", u."Evidence", u."ExpiresAt", u."Hash", u."ProposedAt", u."Reason", u."StaffId"
FROM unlock_proposals AS u
WHERE u."ExpiresAt" < @time
ORDER BY u."ExpiresAt";

