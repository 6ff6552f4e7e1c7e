-- FigureSpecs.Clock
SELECT [f].[Id], [f].[CountedAt], [f].[CountedOn], [f].[OpenFrom], [f].[Through]
FROM [figure_clocks] AS [f]
WHERE [f].[Id] = 1;

-- FigureSpecs.Of
DECLARE @span nvarchar(5) = N'Day';
DECLARE @day date = '0001-01-01';

SELECT [f].[Span], [f].[Day], [f].[Measure], [f].[Kind], [f].[Channel], [f].[Length], [f].[Value]
FROM [figures] AS [f]
WHERE [f].[Span] = @span AND [f].[Day] = @day;

-- FigureSpecs.Within
DECLARE @first date = '2026-10-01';
DECLARE @last date = '2026-10-01';
DECLARE @from date = '2026-09-20';
DECLARE @head date = '2026-09-30';
DECLARE @tail date = '2026-11-01';
DECLARE @to date = '2026-11-21';

SELECT [f].[Span], [f].[Day], [f].[Measure], [f].[Kind], [f].[Channel], [f].[Length], [f].[Value]
FROM [figures] AS [f]
WHERE ([f].[Span] = N'Month' AND [f].[Day] >= @first AND [f].[Day] <= @last) OR ([f].[Span] = N'Day' AND [f].[Day] >= @from AND [f].[Day] <= @head) OR ([f].[Span] = N'Day' AND [f].[Day] >= @tail AND [f].[Day] <= @to);

