-- AttachmentSpecs.OfDraft
-- @draftId='019ac000-0000-7000-8000-000000000001' (Nullable = true)
SELECT a."Id", a."AnswerTo", a."CaseDraftId", a."CaseId", a."Hash", a."KeptAt", a."Length", a."Name", a."Type", a."WriterId"
FROM attachments AS a
WHERE a."CaseDraftId" = @draftId
ORDER BY a."Id";

-- AttachmentSpecs.OfCase
-- @caseId='019ac000-0000-7000-8000-000000000001' (Nullable = true)
SELECT a."Id", a."AnswerTo", a."CaseDraftId", a."CaseId", a."Hash", a."KeptAt", a."Length", a."Name", a."Type", a."WriterId"
FROM attachments AS a
WHERE a."CaseId" = @caseId
ORDER BY a."Id";

-- AttachmentSpecs.OneOfDraft
-- @draftId='019ac000-0000-7000-8000-000000000001' (Nullable = true)
-- @id='019ac000-0000-7000-8000-000000000001'
SELECT a."Id", a."AnswerTo", a."CaseDraftId", a."CaseId", a."Hash", a."KeptAt", a."Length", a."Name", a."Type", a."WriterId"
FROM attachments AS a
WHERE a."CaseDraftId" = @draftId AND a."Id" = @id;

-- AttachmentSpecs.OfBegunAnswer
-- @caseId='019ac000-0000-7000-8000-000000000001' (Nullable = true)
-- @writerId='019ac000-0000-7000-8000-000000000001' (Nullable = true)
SELECT a."Id", a."AnswerTo", a."CaseDraftId", a."CaseId", a."Hash", a."KeptAt", a."Length", a."Name", a."Type", a."WriterId"
FROM attachments AS a
WHERE a."AnswerTo" = @caseId AND a."WriterId" = @writerId
ORDER BY a."Id";

-- AttachmentSpecs.OneOfBegunAnswer
-- @caseId='019ac000-0000-7000-8000-000000000001' (Nullable = true)
-- @writerId='019ac000-0000-7000-8000-000000000001' (Nullable = true)
-- @id='019ac000-0000-7000-8000-000000000001'
SELECT a."Id", a."AnswerTo", a."CaseDraftId", a."CaseId", a."Hash", a."KeptAt", a."Length", a."Name", a."Type", a."WriterId"
FROM attachments AS a
WHERE a."AnswerTo" = @caseId AND a."WriterId" = @writerId AND a."Id" = @id;

-- AttachmentSpecs.OfAnswer
-- @caseId='019ac000-0000-7000-8000-000000000001' (Nullable = true)
SELECT a."Id", a."AnswerTo", a."CaseDraftId", a."CaseId", a."Hash", a."KeptAt", a."Length", a."Name", a."Type", a."WriterId"
FROM attachments AS a
WHERE a."AnswerTo" = @caseId AND a."WriterId" IS NULL
ORDER BY a."Id";

-- AttachmentSpecs.ByIds
-- @ids={ '00000000-0000-0000-0000-000000000000' } (DbType = Object)
SELECT a."Id", a."AnswerTo", a."CaseDraftId", a."CaseId", a."Hash", a."KeptAt", a."Length", a."Name", a."Type", a."WriterId"
FROM attachments AS a
WHERE a."Id" = ANY (@ids)
ORDER BY a."Id";

-- AttachmentSpecs.Known
-- @ids={ '00000000-0000-0000-0000-000000000000' } (DbType = Object)
SELECT a."Id"
FROM attachments AS a
WHERE a."Id" = ANY (@ids);

