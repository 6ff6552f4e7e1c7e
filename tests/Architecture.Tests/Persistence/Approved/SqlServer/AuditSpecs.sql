-- AuditSpecs.OfAccount
DECLARE @id nvarchar(100) = N'019ac000-0000-7000-8000-000000000001';

SELECT [a].[Id], [a].[Action], [a].[ActorId], [a].[ActorKind], [a].[Address], [a].[At], [a].[Channel], [a].[Correlation], [a].[Device], [a].[Hash], [a].[OriginDigest], [a].[OriginSalt], [a].[Outcome], [a].[Sequence], [a].[SubjectId], [a].[SubjectKind]
FROM [audit_entries] AS [a]
WHERE [a].[SubjectId] = @id OR [a].[ActorId] = @id;

-- AuditSpecs.Unsealed
DECLARE @p int = 7;

SELECT TOP(@p) [a].[Id], [a].[Action], [a].[ActorId], [a].[ActorKind], [a].[Address], [a].[At], [a].[Channel], [a].[Correlation], [a].[Device], [a].[Hash], [a].[OriginDigest], [a].[OriginSalt], [a].[Outcome], [a].[Sequence], [a].[SubjectId], [a].[SubjectKind]
FROM [audit_entries] AS [a]
WHERE [a].[Sequence] IS NULL
ORDER BY [a].[At], [a].[Id];

-- AuditSpecs.LeftUnsealed
DECLARE @before datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [a].[Id], [a].[Action], [a].[ActorId], [a].[ActorKind], [a].[Address], [a].[At], [a].[Channel], [a].[Correlation], [a].[Device], [a].[Hash], [a].[OriginDigest], [a].[OriginSalt], [a].[Outcome], [a].[Sequence], [a].[SubjectId], [a].[SubjectKind]
FROM [audit_entries] AS [a]
WHERE [a].[Sequence] IS NULL AND [a].[At] < @before;

-- AuditSpecs.Links
DECLARE @p int = 7;
DECLARE @after bigint = CAST(7 AS bigint);
DECLARE @until bigint = CAST(7 AS bigint);

SELECT TOP(@p) [a].[Id], [a].[Action], [a].[ActorId], [a].[ActorKind], [a].[Address], [a].[At], [a].[Channel], [a].[Correlation], [a].[Device], [a].[Hash], [a].[OriginDigest], [a].[OriginSalt], [a].[Outcome], [a].[Sequence], [a].[SubjectId], [a].[SubjectKind]
FROM [audit_entries] AS [a]
WHERE [a].[Sequence] > @after AND [a].[Sequence] <= @until
ORDER BY [a].[Sequence];

-- AuditSpecs.Beyond
DECLARE @end bigint = CAST(7 AS bigint);

SELECT [a].[Id], [a].[Action], [a].[ActorId], [a].[ActorKind], [a].[Address], [a].[At], [a].[Channel], [a].[Correlation], [a].[Device], [a].[Hash], [a].[OriginDigest], [a].[OriginSalt], [a].[Outcome], [a].[Sequence], [a].[SubjectId], [a].[SubjectKind]
FROM [audit_entries] AS [a]
WHERE [a].[Sequence] > @end;

-- AuditSpecs.At
DECLARE @sequences1 bigint = CAST(7 AS bigint);

SELECT [a].[Sequence], [a].[Hash]
FROM [audit_entries] AS [a]
WHERE [a].[Sequence] IS NOT NULL AND [a].[Sequence] = @sequences1;

-- AuditSpecs.Head
SELECT [t].[Id], [t].[Hash], [t].[SealedAt], [t].[Sequence]
FROM [trail_heads] AS [t]
WHERE [t].[Id] = 1;

-- AuditSpecs.HeadToRead
SELECT [t].[Id], [t].[Hash], [t].[SealedAt], [t].[Sequence]
FROM [trail_heads] AS [t]
WHERE [t].[Id] = 1;

-- AuditSpecs.Checkpoints
SELECT [t].[Sequence], [t].[Hash], [t].[SealedAt]
FROM [trail_checkpoints] AS [t]
ORDER BY [t].[Sequence];

