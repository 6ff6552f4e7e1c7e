-- CalendarSpecs.Last
-- @p='1'
SELECT c."Version", c."Calendar", c."Reason", c."SavedAt", c."SavedBy"
FROM calendars AS c
ORDER BY c."Version" DESC
LIMIT @p;

