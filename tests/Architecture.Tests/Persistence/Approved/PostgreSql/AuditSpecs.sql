-- AuditSpecs.OfAccount
-- @id='019ac000-0000-7000-8000-000000000001'
SELECT a."Id", a."Action", a."ActorId", a."ActorKind", a."Address", a."At", a."Channel", a."Device", a."Outcome", a."Sequence", a."SubjectId", a."SubjectKind"
FROM audit_entries AS a
WHERE a."SubjectId" = @id OR a."ActorId" = @id;

