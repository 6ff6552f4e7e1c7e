-- AttachmentSpecs.OfDraft
DECLARE @draftId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [a].[Id], [a].[AnswerTo], [a].[CaseDraftId], [a].[CaseId], [a].[Hash], [a].[KeptAt], [a].[Length], [a].[Name], [a].[Type], [a].[WriterId]
FROM [attachments] AS [a]
WHERE [a].[CaseDraftId] = @draftId
ORDER BY [a].[Id];

-- AttachmentSpecs.OfCase
DECLARE @caseId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [a].[Id], [a].[AnswerTo], [a].[CaseDraftId], [a].[CaseId], [a].[Hash], [a].[KeptAt], [a].[Length], [a].[Name], [a].[Type], [a].[WriterId]
FROM [attachments] AS [a]
WHERE [a].[CaseId] = @caseId
ORDER BY [a].[Id];

-- AttachmentSpecs.OneOfDraft
DECLARE @draftId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @id uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [a].[Id], [a].[AnswerTo], [a].[CaseDraftId], [a].[CaseId], [a].[Hash], [a].[KeptAt], [a].[Length], [a].[Name], [a].[Type], [a].[WriterId]
FROM [attachments] AS [a]
WHERE [a].[CaseDraftId] = @draftId AND [a].[Id] = @id;

-- AttachmentSpecs.OfBegunAnswer
DECLARE @caseId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @writerId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [a].[Id], [a].[AnswerTo], [a].[CaseDraftId], [a].[CaseId], [a].[Hash], [a].[KeptAt], [a].[Length], [a].[Name], [a].[Type], [a].[WriterId]
FROM [attachments] AS [a]
WHERE [a].[AnswerTo] = @caseId AND [a].[WriterId] = @writerId
ORDER BY [a].[Id];

-- AttachmentSpecs.OneOfBegunAnswer
DECLARE @caseId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @writerId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @id uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [a].[Id], [a].[AnswerTo], [a].[CaseDraftId], [a].[CaseId], [a].[Hash], [a].[KeptAt], [a].[Length], [a].[Name], [a].[Type], [a].[WriterId]
FROM [attachments] AS [a]
WHERE [a].[AnswerTo] = @caseId AND [a].[WriterId] = @writerId AND [a].[Id] = @id;

-- AttachmentSpecs.OfAnswer
DECLARE @caseId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [a].[Id], [a].[AnswerTo], [a].[CaseDraftId], [a].[CaseId], [a].[Hash], [a].[KeptAt], [a].[Length], [a].[Name], [a].[Type], [a].[WriterId]
FROM [attachments] AS [a]
WHERE [a].[AnswerTo] = @caseId AND [a].[WriterId] IS NULL
ORDER BY [a].[Id];

-- AttachmentSpecs.ByIds
DECLARE @ids1 uniqueIdentifier = '00000000-0000-0000-0000-000000000000';

SELECT [a].[Id], [a].[AnswerTo], [a].[CaseDraftId], [a].[CaseId], [a].[Hash], [a].[KeptAt], [a].[Length], [a].[Name], [a].[Type], [a].[WriterId]
FROM [attachments] AS [a]
WHERE [a].[Id] = @ids1
ORDER BY [a].[Id];

-- AttachmentSpecs.Known
DECLARE @ids1 uniqueIdentifier = '00000000-0000-0000-0000-000000000000';

SELECT [a].[Id]
FROM [attachments] AS [a]
WHERE [a].[Id] = @ids1;

