-- TemplateSpecs.ById
-- @id='019ac000-0000-7000-8000-000000000001'
SELECT a."Id", a."IsRetired", a."Kind", a."Language", a."Name", a."SavedAt", a."SavedBy", a."Text", a."Version"
FROM answer_templates AS a
WHERE a."Id" = @id;

-- TemplateSpecs.For
-- @kind='Petition' (Nullable = false)
-- @language='en'
SELECT a."Id", a."IsRetired", a."Kind", a."Language", a."Name", a."SavedAt", a."SavedBy", a."Text", a."Version"
FROM answer_templates AS a
WHERE NOT (a."IsRetired") AND (a."Kind" IS NULL OR a."Kind" = @kind) AND a."Language" = @language
ORDER BY a."Name", a."Id";

