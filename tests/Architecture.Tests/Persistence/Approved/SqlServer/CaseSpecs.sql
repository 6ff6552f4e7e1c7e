-- CaseSpecs.ById
DECLARE @id uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [c].[Id], [c].[AccountId], [c].[ActBy], [c].[AnswerBy], [c].[AnswerMessageId], [c].[AssigneeId], [c].[Channel], [c].[Consent], [c].[Details], [c].[DueOn], [c].[FiledAt], [c].[Goal], [c].[GoalDueAt], [c].[IsOpen], [c].[Kind], [c].[Language], [c].[Law], [c].[Number], [c].[State], [c].[Subject], [c].[TermRests], [c].[Text], [c].[UpdatedAt], [c].[Version], [c].[Year], [c].[Filer_DocumentNumber], [c].[Filer_DocumentType], [c].[Filer_Email], [c].[Filer_Kind], [c].[Filer_Name], [c].[Filer_Phone]
FROM [cases] AS [c]
WHERE [c].[Id] = @id;

-- CaseSpecs.Any
DECLARE @p int = 1;

SELECT TOP(@p) [c].[Id], [c].[AccountId], [c].[ActBy], [c].[AnswerBy], [c].[AnswerMessageId], [c].[AssigneeId], [c].[Channel], [c].[Consent], [c].[Details], [c].[DueOn], [c].[FiledAt], [c].[Goal], [c].[GoalDueAt], [c].[IsOpen], [c].[Kind], [c].[Language], [c].[Law], [c].[Number], [c].[State], [c].[Subject], [c].[TermRests], [c].[Text], [c].[UpdatedAt], [c].[Version], [c].[Year], [c].[Filer_DocumentNumber], [c].[Filer_DocumentType], [c].[Filer_Email], [c].[Filer_Kind], [c].[Filer_Name], [c].[Filer_Phone]
FROM [cases] AS [c];

-- CaseSpecs.ByRadicado
DECLARE @year int = 0;
DECLARE @number int = 0;

SELECT [c].[Id], [c].[AccountId], [c].[ActBy], [c].[AnswerBy], [c].[AnswerMessageId], [c].[AssigneeId], [c].[Channel], [c].[Consent], [c].[Details], [c].[DueOn], [c].[FiledAt], [c].[Goal], [c].[GoalDueAt], [c].[IsOpen], [c].[Kind], [c].[Language], [c].[Law], [c].[Number], [c].[State], [c].[Subject], [c].[TermRests], [c].[Text], [c].[UpdatedAt], [c].[Version], [c].[Year], [c].[Filer_DocumentNumber], [c].[Filer_DocumentType], [c].[Filer_Email], [c].[Filer_Kind], [c].[Filer_Name], [c].[Filer_Phone]
FROM [cases] AS [c]
WHERE [c].[Year] = @year AND [c].[Number] = @number;

-- CaseSpecs.OfAccount
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [c].[Id], [c].[AccountId], [c].[ActBy], [c].[AnswerBy], [c].[AnswerMessageId], [c].[AssigneeId], [c].[Channel], [c].[Consent], [c].[Details], [c].[DueOn], [c].[FiledAt], [c].[Goal], [c].[GoalDueAt], [c].[IsOpen], [c].[Kind], [c].[Language], [c].[Law], [c].[Number], [c].[State], [c].[Subject], [c].[TermRests], [c].[Text], [c].[UpdatedAt], [c].[Version], [c].[Year], [c].[Filer_DocumentNumber], [c].[Filer_DocumentType], [c].[Filer_Email], [c].[Filer_Kind], [c].[Filer_Name], [c].[Filer_Phone]
FROM [cases] AS [c]
WHERE [c].[AccountId] = @accountId
ORDER BY [c].[FiledAt] DESC, [c].[Id] DESC;

-- CaseSpecs.LetGo
DECLARE @p int = 7;
DECLARE @today date = '0001-01-01';

SELECT TOP(@p) [c].[Id]
FROM [cases] AS [c]
WHERE [c].[TermRests] = CAST(1 AS bit) AND [c].[DueOn] < @today
ORDER BY [c].[DueOn];

-- CaseSpecs.OnTheirWay
DECLARE @p int = 7;

SELECT TOP(@p) [c].[Id], [c].[AnswerMessageId]
FROM [cases] AS [c]
WHERE [c].[State] = N'Answered' AND [c].[AnswerMessageId] IS NOT NULL
ORDER BY [c].[UpdatedAt] DESC;

-- CaseSpecs.Timeline
DECLARE @caseId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [c].[Id], [c].[At], [c].[Author], [c].[CaseId], [c].[Detail], [c].[Number], [c].[StaffId], [c].[Step], [c].[Text]
FROM [case_entries] AS [c]
WHERE [c].[CaseId] = @caseId
ORDER BY [c].[Number], [c].[At];

-- CaseSpecs.RatingOf
DECLARE @caseId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [c].[Id], [c].[At], [c].[Author], [c].[CaseId], [c].[Detail], [c].[Number], [c].[StaffId], [c].[Step], [c].[Text]
FROM [case_entries] AS [c]
WHERE [c].[CaseId] = @caseId AND [c].[Step] = N'Rated';

-- CaseSpecs.RevealedTo
DECLARE @caseId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @staffId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [c].[Id], [c].[At], [c].[Author], [c].[CaseId], [c].[Detail], [c].[Number], [c].[StaffId], [c].[Step], [c].[Text]
FROM [case_entries] AS [c]
WHERE [c].[CaseId] = @caseId AND [c].[Step] = N'Revealed' AND [c].[StaffId] = @staffId;

-- CaseSpecs.NotesOf
DECLARE @caseId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [c].[Id], [c].[At], [c].[CaseId], [c].[StaffId], [c].[Text]
FROM [case_notes] AS [c]
WHERE [c].[CaseId] = @caseId
ORDER BY [c].[At], [c].[Id];

-- CaseSpecs.TimelineForPerson
DECLARE @caseId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @inner1 nvarchar(30) = N'Taken';
DECLARE @inner2 nvarchar(30) = N'Released';
DECLARE @inner3 nvarchar(30) = N'Assigned';
DECLARE @inner4 nvarchar(30) = N'AnswerTakenBack';
DECLARE @inner5 nvarchar(30) = N'Revealed';

SELECT [c].[Id], [c].[At], [c].[Author], [c].[CaseId], [c].[Detail], [c].[Number], [c].[StaffId], [c].[Step], [c].[Text]
FROM [case_entries] AS [c]
WHERE [c].[CaseId] = @caseId AND [c].[Step] NOT IN (@inner1, @inner2, @inner3, @inner4, @inner5)
ORDER BY [c].[Number], [c].[At];

