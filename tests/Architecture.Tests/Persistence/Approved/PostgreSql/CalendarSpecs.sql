-- CalendarSpecs.Last
-- @p='1'
SELECT c."Version", c."Calendar", c."MovesCases", c."Reason", c."SavedAt", c."SavedBy"
FROM calendars AS c
ORDER BY c."Version" DESC
LIMIT @p;

-- CalendarSpecs.LastThatMoves
-- @p='1'
SELECT c."Version", c."Calendar", c."MovesCases", c."Reason", c."SavedAt", c."SavedBy"
FROM calendars AS c
WHERE c."MovesCases"
ORDER BY c."Version" DESC
LIMIT @p;

