-- GoalSpecs.LastThatMoves
-- @p='1'
SELECT o."Version", o."Goals", o."MovesCases", o."Reason", o."SavedAt", o."SavedBy"
FROM own_goals AS o
WHERE o."MovesCases"
ORDER BY o."Version" DESC
LIMIT @p;

