-- AuditSpecs.OfAccount
-- @id='019ac000-0000-7000-8000-000000000001'
SELECT a."Id", a."Action", a."ActorId", a."ActorKind", a."Address", a."At", a."Channel", a."Correlation", a."Device", a."Hash", a."OriginDigest", a."OriginSalt", a."Outcome", a."Sequence", a."SubjectId", a."SubjectKind"
FROM audit_entries AS a
WHERE a."SubjectId" = @id OR a."ActorId" = @id;

-- AuditSpecs.Unsealed
-- @p='7'
SELECT a."Id", a."Action", a."ActorId", a."ActorKind", a."Address", a."At", a."Channel", a."Correlation", a."Device", a."Hash", a."OriginDigest", a."OriginSalt", a."Outcome", a."Sequence", a."SubjectId", a."SubjectKind"
FROM audit_entries AS a
WHERE a."Sequence" IS NULL
ORDER BY a."At", a."Id"
LIMIT @p;

-- AuditSpecs.LeftUnsealed
-- @before='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
SELECT a."Id", a."Action", a."ActorId", a."ActorKind", a."Address", a."At", a."Channel", a."Correlation", a."Device", a."Hash", a."OriginDigest", a."OriginSalt", a."Outcome", a."Sequence", a."SubjectId", a."SubjectKind"
FROM audit_entries AS a
WHERE a."Sequence" IS NULL AND a."At" < @before;

-- AuditSpecs.Links
-- @after='7' (Nullable = true)
-- @until='7' (Nullable = true)
-- @p='7'
SELECT a."Id", a."Action", a."ActorId", a."ActorKind", a."Address", a."At", a."Channel", a."Correlation", a."Device", a."Hash", a."OriginDigest", a."OriginSalt", a."Outcome", a."Sequence", a."SubjectId", a."SubjectKind"
FROM audit_entries AS a
WHERE a."Sequence" > @after AND a."Sequence" <= @until
ORDER BY a."Sequence"
LIMIT @p;

-- AuditSpecs.Beyond
-- @end='7' (Nullable = true)
SELECT a."Id", a."Action", a."ActorId", a."ActorKind", a."Address", a."At", a."Channel", a."Correlation", a."Device", a."Hash", a."OriginDigest", a."OriginSalt", a."Outcome", a."Sequence", a."SubjectId", a."SubjectKind"
FROM audit_entries AS a
WHERE a."Sequence" > @end;

-- AuditSpecs.At
-- @sequences={ '7' } (DbType = Object)
SELECT a."Sequence", a."Hash"
FROM audit_entries AS a
WHERE a."Sequence" IS NOT NULL AND a."Sequence" = ANY (@sequences);

-- AuditSpecs.Head
SELECT t."Id", t."Hash", t."SealedAt", t."Sequence"
FROM trail_heads AS t
WHERE t."Id" = 1;

-- AuditSpecs.HeadToRead
SELECT t."Id", t."Hash", t."SealedAt", t."Sequence"
FROM trail_heads AS t
WHERE t."Id" = 1;

-- AuditSpecs.Checkpoints
SELECT t."Sequence", t."Hash", t."SealedAt"
FROM trail_checkpoints AS t
ORDER BY t."Sequence";

