-- AnswerDraftSpecs.Of
-- @caseId='019ac000-0000-7000-8000-000000000001'
-- @staffId='019ac000-0000-7000-8000-000000000001'
SELECT a."CaseId", a."StaffId", a."SavedAt", a."Text"
FROM answer_drafts AS a
WHERE a."CaseId" = @caseId AND a."StaffId" = @staffId;

