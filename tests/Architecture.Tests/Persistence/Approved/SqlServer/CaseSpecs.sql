-- CaseSpecs.ById
DECLARE @id uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [c].[Id], [c].[AccountId], [c].[ActBy], [c].[AnswerBy], [c].[AnswerMessageId], [c].[AssigneeId], [c].[CalendarSeen], [c].[Channel], [c].[Consent], [c].[Details], [c].[DueOn], [c].[FiledAt], [c].[Goal], [c].[GoalDueAt], [c].[GoalsSeen], [c].[Hours], [c].[HoursDueAt], [c].[IsObscure], [c].[IsOpen], [c].[IsPriority], [c].[IsReiterated], [c].[Kind], [c].[Language], [c].[Law], [c].[Number], [c].[OverdueSince], [c].[RemindAt], [c].[RemindedAt], [c].[RepeatsId], [c].[Risk], [c].[SnoozedUntil], [c].[State], [c].[Subject], [c].[TermRests], [c].[Text], [c].[UpdatedAt], [c].[Version], [c].[Year], [c].[Filer_DocumentNumber], [c].[Filer_DocumentType], [c].[Filer_Email], [c].[Filer_Kind], [c].[Filer_Name], [c].[Filer_Phone]
FROM [cases] AS [c]
WHERE [c].[Id] = @id;

-- CaseSpecs.Any
DECLARE @p int = 1;

SELECT TOP(@p) [c].[Id], [c].[AccountId], [c].[ActBy], [c].[AnswerBy], [c].[AnswerMessageId], [c].[AssigneeId], [c].[CalendarSeen], [c].[Channel], [c].[Consent], [c].[Details], [c].[DueOn], [c].[FiledAt], [c].[Goal], [c].[GoalDueAt], [c].[GoalsSeen], [c].[Hours], [c].[HoursDueAt], [c].[IsObscure], [c].[IsOpen], [c].[IsPriority], [c].[IsReiterated], [c].[Kind], [c].[Language], [c].[Law], [c].[Number], [c].[OverdueSince], [c].[RemindAt], [c].[RemindedAt], [c].[RepeatsId], [c].[Risk], [c].[SnoozedUntil], [c].[State], [c].[Subject], [c].[TermRests], [c].[Text], [c].[UpdatedAt], [c].[Version], [c].[Year], [c].[Filer_DocumentNumber], [c].[Filer_DocumentType], [c].[Filer_Email], [c].[Filer_Kind], [c].[Filer_Name], [c].[Filer_Phone]
FROM [cases] AS [c]
ORDER BY [c].[Id];

-- CaseSpecs.FiledSince
DECLARE @time datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [c].[Id], [c].[AccountId], [c].[ActBy], [c].[AnswerBy], [c].[AnswerMessageId], [c].[AssigneeId], [c].[CalendarSeen], [c].[Channel], [c].[Consent], [c].[Details], [c].[DueOn], [c].[FiledAt], [c].[Goal], [c].[GoalDueAt], [c].[GoalsSeen], [c].[Hours], [c].[HoursDueAt], [c].[IsObscure], [c].[IsOpen], [c].[IsPriority], [c].[IsReiterated], [c].[Kind], [c].[Language], [c].[Law], [c].[Number], [c].[OverdueSince], [c].[RemindAt], [c].[RemindedAt], [c].[RepeatsId], [c].[Risk], [c].[SnoozedUntil], [c].[State], [c].[Subject], [c].[TermRests], [c].[Text], [c].[UpdatedAt], [c].[Version], [c].[Year], [c].[Filer_DocumentNumber], [c].[Filer_DocumentType], [c].[Filer_Email], [c].[Filer_Kind], [c].[Filer_Name], [c].[Filer_Phone]
FROM [cases] AS [c]
WHERE [c].[FiledAt] >= @time;

-- CaseSpecs.ByRadicado
DECLARE @year int = 0;
DECLARE @number int = 0;

SELECT [c].[Id], [c].[AccountId], [c].[ActBy], [c].[AnswerBy], [c].[AnswerMessageId], [c].[AssigneeId], [c].[CalendarSeen], [c].[Channel], [c].[Consent], [c].[Details], [c].[DueOn], [c].[FiledAt], [c].[Goal], [c].[GoalDueAt], [c].[GoalsSeen], [c].[Hours], [c].[HoursDueAt], [c].[IsObscure], [c].[IsOpen], [c].[IsPriority], [c].[IsReiterated], [c].[Kind], [c].[Language], [c].[Law], [c].[Number], [c].[OverdueSince], [c].[RemindAt], [c].[RemindedAt], [c].[RepeatsId], [c].[Risk], [c].[SnoozedUntil], [c].[State], [c].[Subject], [c].[TermRests], [c].[Text], [c].[UpdatedAt], [c].[Version], [c].[Year], [c].[Filer_DocumentNumber], [c].[Filer_DocumentType], [c].[Filer_Email], [c].[Filer_Kind], [c].[Filer_Name], [c].[Filer_Phone]
FROM [cases] AS [c]
WHERE [c].[Year] = @year AND [c].[Number] = @number;

-- CaseSpecs.Repeating
DECLARE @original uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [c].[Id], [c].[AccountId], [c].[ActBy], [c].[AnswerBy], [c].[AnswerMessageId], [c].[AssigneeId], [c].[CalendarSeen], [c].[Channel], [c].[Consent], [c].[Details], [c].[DueOn], [c].[FiledAt], [c].[Goal], [c].[GoalDueAt], [c].[GoalsSeen], [c].[Hours], [c].[HoursDueAt], [c].[IsObscure], [c].[IsOpen], [c].[IsPriority], [c].[IsReiterated], [c].[Kind], [c].[Language], [c].[Law], [c].[Number], [c].[OverdueSince], [c].[RemindAt], [c].[RemindedAt], [c].[RepeatsId], [c].[Risk], [c].[SnoozedUntil], [c].[State], [c].[Subject], [c].[TermRests], [c].[Text], [c].[UpdatedAt], [c].[Version], [c].[Year], [c].[Filer_DocumentNumber], [c].[Filer_DocumentType], [c].[Filer_Email], [c].[Filer_Kind], [c].[Filer_Name], [c].[Filer_Phone]
FROM [cases] AS [c]
WHERE [c].[RepeatsId] = @original;

-- CaseSpecs.Linked
DECLARE @p int = 50;
DECLARE @original uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @original1 uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @than uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT TOP(@p) [c].[Id], [c].[AccountId], [c].[ActBy], [c].[AnswerBy], [c].[AnswerMessageId], [c].[AssigneeId], [c].[CalendarSeen], [c].[Channel], [c].[Consent], [c].[Details], [c].[DueOn], [c].[FiledAt], [c].[Goal], [c].[GoalDueAt], [c].[GoalsSeen], [c].[Hours], [c].[HoursDueAt], [c].[IsObscure], [c].[IsOpen], [c].[IsPriority], [c].[IsReiterated], [c].[Kind], [c].[Language], [c].[Law], [c].[Number], [c].[OverdueSince], [c].[RemindAt], [c].[RemindedAt], [c].[RepeatsId], [c].[Risk], [c].[SnoozedUntil], [c].[State], [c].[Subject], [c].[TermRests], [c].[Text], [c].[UpdatedAt], [c].[Version], [c].[Year], [c].[Filer_DocumentNumber], [c].[Filer_DocumentType], [c].[Filer_Email], [c].[Filer_Kind], [c].[Filer_Name], [c].[Filer_Phone]
FROM [cases] AS [c]
WHERE ([c].[Id] = @original OR [c].[RepeatsId] = @original1) AND [c].[Id] <> @than
ORDER BY [c].[Year], [c].[Number];

-- CaseSpecs.OfAccount
DECLARE @accountId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [c].[Id], [c].[AccountId], [c].[ActBy], [c].[AnswerBy], [c].[AnswerMessageId], [c].[AssigneeId], [c].[CalendarSeen], [c].[Channel], [c].[Consent], [c].[Details], [c].[DueOn], [c].[FiledAt], [c].[Goal], [c].[GoalDueAt], [c].[GoalsSeen], [c].[Hours], [c].[HoursDueAt], [c].[IsObscure], [c].[IsOpen], [c].[IsPriority], [c].[IsReiterated], [c].[Kind], [c].[Language], [c].[Law], [c].[Number], [c].[OverdueSince], [c].[RemindAt], [c].[RemindedAt], [c].[RepeatsId], [c].[Risk], [c].[SnoozedUntil], [c].[State], [c].[Subject], [c].[TermRests], [c].[Text], [c].[UpdatedAt], [c].[Version], [c].[Year], [c].[Filer_DocumentNumber], [c].[Filer_DocumentType], [c].[Filer_Email], [c].[Filer_Kind], [c].[Filer_Name], [c].[Filer_Phone]
FROM [cases] AS [c]
WHERE [c].[AccountId] = @accountId
ORDER BY [c].[FiledAt] DESC, [c].[Id] DESC;

-- CaseSpecs.LetGo
DECLARE @p int = 7;
DECLARE @today date = '0001-01-01';
DECLARE @after uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT TOP(@p) [c].[Id]
FROM [cases] AS [c]
WHERE [c].[TermRests] = CAST(1 AS bit) AND [c].[DueOn] < @today AND [c].[Id] > @after
ORDER BY [c].[Id];

-- CaseSpecs.ToRemind
DECLARE @p int = 7;
DECLARE @now datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';
DECLARE @after uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT TOP(@p) [c].[Id]
FROM [cases] AS [c]
WHERE [c].[RemindAt] <= @now AND [c].[Id] > @after
ORDER BY [c].[Id];

-- CaseSpecs.Missed
DECLARE @p int = 7;
DECLARE @today date = '0001-01-01';
DECLARE @after uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT TOP(@p) [c].[Id]
FROM [cases] AS [c]
WHERE [c].[TermRests] = CAST(0 AS bit) AND [c].[DueOn] < @today AND [c].[OverdueSince] IS NULL AND [c].[Id] > @after
ORDER BY [c].[Id];

-- CaseSpecs.CountedBefore
DECLARE @p int = 7;
DECLARE @version int = 7;
DECLARE @after uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT TOP(@p) [c].[Id]
FROM [cases] AS [c]
WHERE [c].[IsOpen] = CAST(1 AS bit) AND [c].[CalendarSeen] < @version AND [c].[Id] > @after
ORDER BY [c].[Id];

-- CaseSpecs.PromisedBefore
DECLARE @p int = 7;
DECLARE @version int = 7;
DECLARE @after uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT TOP(@p) [c].[Id]
FROM [cases] AS [c]
WHERE [c].[IsOpen] = CAST(1 AS bit) AND [c].[GoalsSeen] < @version AND [c].[Id] > @after
ORDER BY [c].[Id];

-- CaseSpecs.AnsweredByNotice
DECLARE @p int = 7;
DECLARE @since datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT TOP(@p) [c].[Id], [c].[AccountId], [c].[ActBy], [c].[AnswerBy], [c].[AnswerMessageId], [c].[AssigneeId], [c].[CalendarSeen], [c].[Channel], [c].[Consent], [c].[Details], [c].[DueOn], [c].[FiledAt], [c].[Goal], [c].[GoalDueAt], [c].[GoalsSeen], [c].[Hours], [c].[HoursDueAt], [c].[IsObscure], [c].[IsOpen], [c].[IsPriority], [c].[IsReiterated], [c].[Kind], [c].[Language], [c].[Law], [c].[Number], [c].[OverdueSince], [c].[RemindAt], [c].[RemindedAt], [c].[RepeatsId], [c].[Risk], [c].[SnoozedUntil], [c].[State], [c].[Subject], [c].[TermRests], [c].[Text], [c].[UpdatedAt], [c].[Version], [c].[Year], [c].[Filer_DocumentNumber], [c].[Filer_DocumentType], [c].[Filer_Email], [c].[Filer_Kind], [c].[Filer_Name], [c].[Filer_Phone]
FROM [cases] AS [c]
WHERE [c].[AnswerBy] = N'Notice' AND [c].[UpdatedAt] >= @since AND [c].[State] IN (N'Answered', N'Closed')
ORDER BY [c].[UpdatedAt] DESC;

-- CaseSpecs.OnTheirWay
DECLARE @p int = 7;

SELECT TOP(@p) [c].[Id], [c].[AnswerMessageId]
FROM [cases] AS [c]
WHERE [c].[State] = N'Answered' AND ([c].[AnswerMessageId] IS NOT NULL OR [c].[AnswerBy] = N'Notice')
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
DECLARE @inner6 nvarchar(30) = N'Reminded';
DECLARE @inner7 nvarchar(30) = N'Overdue';
DECLARE @inner8 nvarchar(30) = N'Linked';
DECLARE @inner9 nvarchar(30) = N'Unlinked';
DECLARE @inner10 nvarchar(30) = N'Snoozed';
DECLARE @inner11 nvarchar(30) = N'Woken';
DECLARE @inner12 nvarchar(30) = N'Flagged';
DECLARE @inner13 nvarchar(30) = N'Unflagged';
DECLARE @inner14 nvarchar(30) = N'RiskSet';
DECLARE @inner15 nvarchar(30) = N'Promised';
DECLARE @inner16 nvarchar(30) = N'Promised';
DECLARE @inner17 nvarchar(30) = N'Promised';
DECLARE @inner18 nvarchar(30) = N'Promised';
DECLARE @inner19 nvarchar(30) = N'Promised';
DECLARE @inner20 nvarchar(30) = N'Promised';

SELECT [c].[Id], [c].[At], [c].[Author], [c].[CaseId], [c].[Detail], [c].[Number], [c].[StaffId], [c].[Step], [c].[Text]
FROM [case_entries] AS [c]
WHERE [c].[CaseId] = @caseId AND [c].[Step] NOT IN (@inner1, @inner2, @inner3, @inner4, @inner5, @inner6, @inner7, @inner8, @inner9, @inner10, @inner11, @inner12, @inner13, @inner14, @inner15, @inner16, @inner17, @inner18, @inner19, @inner20)
ORDER BY [c].[Number], [c].[At];

