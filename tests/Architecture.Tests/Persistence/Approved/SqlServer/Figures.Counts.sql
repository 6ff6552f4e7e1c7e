-- 1
DECLARE @actions1 nvarchar(60) = N'register';
DECLARE @actions2 nvarchar(60) = N'activate_account';
DECLARE @actions3 nvarchar(60) = N'answer_questions';
DECLARE @actions4 nvarchar(60) = N'add_company';
DECLARE @actions5 nvarchar(60) = N'sign_in';
DECLARE @actions6 nvarchar(60) = N'answer_second_factor';
DECLARE @actions7 nvarchar(60) = N'accept_legal';
DECLARE @actions8 nvarchar(60) = N'keep_account';
DECLARE @actions9 nvarchar(60) = N'keep_account';
DECLARE @actions10 nvarchar(60) = N'keep_account';
DECLARE @from datetimeoffset = '2026-11-21T05:00:00.0000000+00:00';
DECLARE @to datetimeoffset = '2026-11-22T05:00:00.0000000+00:00';

SELECT [a].[Action], [a].[Outcome], [a].[ActorKind], COUNT_BIG(*) AS [Count]
FROM [audit_entries] AS [a]
WHERE [a].[Action] IN (@actions1, @actions2, @actions3, @actions4, @actions5, @actions6, @actions7, @actions8, @actions9, @actions10) AND [a].[At] >= @from AND [a].[At] < @to
GROUP BY [a].[Action], [a].[Outcome], [a].[ActorKind];

-- 2
DECLARE @passed bit = CAST(1 AS bit);
DECLARE @_8__locals1_from datetimeoffset = '2026-11-21T05:00:00.0000000+00:00';
DECLARE @_8__locals1_to datetimeoffset = '2026-11-22T05:00:00.0000000+00:00';

SELECT COUNT_BIG(*)
FROM (
    SELECT 1 AS [Key]
    FROM [verification_attempts] AS [v]
    WHERE [v].[Passed] = @passed AND [v].[At] >= @_8__locals1_from AND [v].[At] < @_8__locals1_to
) AS [v0]
GROUP BY [v0].[Key];

-- 3
DECLARE @passed bit = CAST(0 AS bit);
DECLARE @_8__locals1_from datetimeoffset = '2026-11-21T05:00:00.0000000+00:00';
DECLARE @_8__locals1_to datetimeoffset = '2026-11-22T05:00:00.0000000+00:00';

SELECT COUNT_BIG(*)
FROM (
    SELECT 1 AS [Key]
    FROM [verification_attempts] AS [v]
    WHERE [v].[Passed] = @passed AND [v].[At] >= @_8__locals1_from AND [v].[At] < @_8__locals1_to
) AS [v0]
GROUP BY [v0].[Key];

-- 4
DECLARE @from datetimeoffset = '2026-11-21T05:00:00.0000000+00:00';
DECLARE @to datetimeoffset = '2026-11-22T05:00:00.0000000+00:00';

SELECT [o0].[IsSent], [o0].[IsPause], [o0].[Step], COUNT_BIG(*) AS [Count]
FROM (
    SELECT CASE
        WHEN [o].[State] = N'Delivered' THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [IsSent], CASE
        WHEN [o].[Template] = N'SignInPausedMail' THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [IsPause], CASE
        WHEN [o].[DeliveredAt] <= DATEADD(second, CAST(5.0E0 AS int), [o].[CreatedAt]) THEN 5
        WHEN [o].[DeliveredAt] <= DATEADD(second, CAST(30.0E0 AS int), [o].[CreatedAt]) THEN 30
        WHEN [o].[DeliveredAt] <= DATEADD(second, CAST(300.0E0 AS int), [o].[CreatedAt]) THEN 300
        WHEN [o].[DeliveredAt] <= DATEADD(second, CAST(3600.0E0 AS int), [o].[CreatedAt]) THEN 3600
        WHEN [o].[DeliveredAt] <= DATEADD(second, CAST(86400.0E0 AS int), [o].[CreatedAt]) THEN 86400
        ELSE 2147483647
    END AS [Step]
    FROM [outgoing_messages] AS [o]
    WHERE [o].[State] IN (N'Queued', N'Delivered', N'Parked') AND [o].[CreatedAt] >= @from AND [o].[CreatedAt] < @to
) AS [o0]
GROUP BY [o0].[IsSent], [o0].[IsPause], [o0].[Step];

-- 5
DECLARE @from datetimeoffset = '2026-11-21T05:00:00.0000000+00:00';
DECLARE @to datetimeoffset = '2026-11-22T05:00:00.0000000+00:00';

SELECT [c].[Kind], [c].[Channel], COUNT_BIG(*) AS [Count]
FROM [cases] AS [c]
WHERE [c].[FiledAt] >= @from AND [c].[FiledAt] < @to
GROUP BY [c].[Kind], [c].[Channel];

-- 6
DECLARE @from datetimeoffset = '2026-11-21T05:00:00.0000000+00:00';
DECLARE @to datetimeoffset = '2026-11-22T05:00:00.0000000+00:00';

SELECT [c0].[Kind], [c0].[Channel], COUNT_BIG(*) AS [Count]
FROM [case_entries] AS [c]
INNER JOIN [cases] AS [c0] ON [c].[CaseId] = [c0].[Id]
WHERE [c].[Step] = N'Transferred' AND [c].[At] >= @from AND [c].[At] < @to
GROUP BY [c0].[Kind], [c0].[Channel];

-- 7
DECLARE @from datetimeoffset = '2026-11-21T05:00:00.0000000+00:00';
DECLARE @to datetimeoffset = '2026-11-22T05:00:00.0000000+00:00';

SELECT [c0].[Kind], [c0].[Channel], [c0].[FiledAt], (
    SELECT TOP(1) [c1].[Detail]
    FROM [case_entries] AS [c1]
    WHERE [c1].[Step] = N'Answered' AND [c1].[CaseId] = [c0].[Id]
    ORDER BY [c1].[Number] DESC) AS [How]
FROM [case_entries] AS [c]
INNER JOIN [cases] AS [c0] ON [c].[CaseId] = [c0].[Id]
WHERE [c].[Step] = N'Delivered' AND [c].[At] >= @from AND [c].[At] < @to;

-- 8
SELECT [c].[State], [c].[DueOn], COUNT_BIG(*) AS [Count]
FROM [cases] AS [c]
WHERE [c].[IsOpen] = CAST(1 AS bit)
GROUP BY [c].[State], [c].[DueOn];

-- 9
SELECT [o].[State], COUNT_BIG(*) AS [Count]
FROM [outgoing_messages] AS [o]
WHERE [o].[State] IN (N'Queued', N'Parked')
GROUP BY [o].[State];

-- 10
SELECT [a].[State], COUNT_BIG(*) AS [Count]
FROM [accounts] AS [a]
WHERE [a].[State] = N'VerificationBlocked'
GROUP BY [a].[State];

-- 11
DECLARE @first date = '2026-12-01';
DECLARE @last date = '2026-10-01';
DECLARE @from date = '2026-11-14';
DECLARE @head date = '2026-11-21';
DECLARE @tail date = '2026-11-22';
DECLARE @to date = '2026-11-21';

SELECT [u].[Measure], [u].[Kind], [u].[Channel], [u].[Length], COALESCE(SUM([u].[Value]), CAST(0 AS bigint))
FROM (
    SELECT [f].[Measure], [f].[Kind], [f].[Channel], [f].[Length], [f].[Value]
    FROM [figures] AS [f]
    WHERE ([f].[Span] = N'Month' AND [f].[Day] >= @first AND [f].[Day] <= @last) OR ([f].[Span] = N'Day' AND [f].[Day] >= @from AND [f].[Day] <= @head) OR ([f].[Span] = N'Day' AND [f].[Day] >= @tail AND [f].[Day] <= @to)
    UNION ALL
    SELECT [f0].[Measure], [f0].[Kind], [f0].[Channel], [f0].[Length], [f0].[Value]
    FROM [figures] AS [f0]
    WHERE [f0].[Span] = N'Now'
) AS [u]
GROUP BY [u].[Measure], [u].[Kind], [u].[Channel], [u].[Length];

-- 12
DECLARE @period_From date = '2026-11-14';
DECLARE @period_To date = '2026-11-21';

SELECT [f].[Day], [f].[Measure], COALESCE(SUM([f].[Value]), CAST(0 AS bigint))
FROM [figures] AS [f]
WHERE [f].[Span] = N'Day' AND [f].[Day] >= @period_From AND [f].[Day] <= @period_To AND [f].[Measure] IN (N'SignedIn', N'SignInRefused', N'SignInPaused', N'CaseReceived', N'CaseAnswered')
GROUP BY [f].[Day], [f].[Measure];

-- 13
DECLARE @p int = 1;

SELECT TOP(@p) [f].[CountedAt]
FROM [figure_clocks] AS [f]
WHERE [f].[Id] = 1;

-- 14
DECLARE @first date = '2025-12-01';
DECLARE @last date = '2026-10-01';
DECLARE @from date = '2025-11-22';
DECLARE @head date = '2025-11-30';
DECLARE @tail date = '2026-11-01';
DECLARE @to date = '2026-11-21';

SELECT [u].[Measure], [u].[Kind], [u].[Channel], [u].[Length], COALESCE(SUM([u].[Value]), CAST(0 AS bigint))
FROM (
    SELECT [f].[Measure], [f].[Kind], [f].[Channel], [f].[Length], [f].[Value]
    FROM [figures] AS [f]
    WHERE ([f].[Span] = N'Month' AND [f].[Day] >= @first AND [f].[Day] <= @last) OR ([f].[Span] = N'Day' AND [f].[Day] >= @from AND [f].[Day] <= @head) OR ([f].[Span] = N'Day' AND [f].[Day] >= @tail AND [f].[Day] <= @to)
    UNION ALL
    SELECT [f0].[Measure], [f0].[Kind], [f0].[Channel], [f0].[Length], [f0].[Value]
    FROM [figures] AS [f0]
    WHERE [f0].[Span] = N'Now'
) AS [u]
GROUP BY [u].[Measure], [u].[Kind], [u].[Channel], [u].[Length];

-- 15
DECLARE @first date = '2025-12-01';
DECLARE @last date = '2026-10-01';
DECLARE @from date = '2025-11-22';
DECLARE @head date = '2025-11-30';
DECLARE @tail date = '2026-11-01';
DECLARE @to date = '2026-11-21';

SELECT [f].[Day], [f].[Measure], COALESCE(SUM([f].[Value]), CAST(0 AS bigint))
FROM [figures] AS [f]
WHERE (([f].[Span] = N'Month' AND [f].[Day] >= @first AND [f].[Day] <= @last) OR ([f].[Span] = N'Day' AND [f].[Day] >= @from AND [f].[Day] <= @head) OR ([f].[Span] = N'Day' AND [f].[Day] >= @tail AND [f].[Day] <= @to)) AND [f].[Measure] IN (N'SignedIn', N'SignInRefused', N'SignInPaused', N'CaseReceived', N'CaseAnswered')
GROUP BY [f].[Day], [f].[Measure];

-- 16
DECLARE @p int = 1;

SELECT TOP(@p) [f].[CountedAt]
FROM [figure_clocks] AS [f]
WHERE [f].[Id] = 1;

-- 17
DECLARE @p int = 1;
DECLARE @last date = '2026-10-01';

SELECT TOP(@p) [f].[Day]
FROM [figures] AS [f]
WHERE [f].[Span] = N'Month' AND [f].[Day] <= @last AND [f].[Measure] IN (N'CaseReceived', N'CaseAnswered', N'CaseTransferred', N'AccessDenied') AND [f].[Kind] IN (N'Petition', N'Complaint', N'Claim', N'Suggestion', N'Compliment', N'Denunciation', N'InformationRequest', N'Consultation', N'DataConsultation', N'DataClaim', N'DataCorrection', N'Unlock') AND [f].[Value] > CAST(0 AS bigint)
ORDER BY [f].[Day];

-- 18
DECLARE @last date = '2026-10-01';
DECLARE @begin date = '2026-01-01';
DECLARE @end date = '2026-12-01';

SELECT [f].[Day], [f].[Measure], [f].[Kind], [f].[Channel], [f].[Length], [f].[Value]
FROM [figures] AS [f]
WHERE [f].[Span] = N'Month' AND [f].[Day] <= @last AND [f].[Measure] IN (N'CaseReceived', N'CaseAnswered', N'CaseTransferred', N'AccessDenied') AND [f].[Kind] IN (N'Petition', N'Complaint', N'Claim', N'Suggestion', N'Compliment', N'Denunciation', N'InformationRequest', N'Consultation', N'DataConsultation', N'DataClaim', N'DataCorrection', N'Unlock') AND [f].[Value] > CAST(0 AS bigint) AND [f].[Day] >= @begin AND [f].[Day] <= @end;

