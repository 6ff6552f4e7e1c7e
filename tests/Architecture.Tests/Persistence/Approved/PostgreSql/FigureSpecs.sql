-- FigureSpecs.Clock
SELECT f."Id", f."CountedAt", f."CountedOn", f."OpenFrom", f."Through"
FROM figure_clocks AS f
WHERE f."Id" = 1;

-- FigureSpecs.Of
-- @span='Day' (Nullable = false)
-- @day='01/01/0001' (DbType = Date)
SELECT f."Span", f."Day", f."Measure", f."Kind", f."Channel", f."Length", f."Value"
FROM figures AS f
WHERE f."Span" = @span AND f."Day" = @day;

-- FigureSpecs.Within
-- @first='10/01/2026' (DbType = Date)
-- @last='10/01/2026' (DbType = Date)
-- @from='09/20/2026' (DbType = Date)
-- @head='09/30/2026' (DbType = Date)
-- @tail='11/01/2026' (DbType = Date)
-- @to='11/21/2026' (DbType = Date)
SELECT f."Span", f."Day", f."Measure", f."Kind", f."Channel", f."Length", f."Value"
FROM figures AS f
WHERE (f."Span" = 'Month' AND f."Day" >= @first AND f."Day" <= @last) OR (f."Span" = 'Day' AND f."Day" >= @from AND f."Day" <= @head) OR (f."Span" = 'Day' AND f."Day" >= @tail AND f."Day" <= @to);

