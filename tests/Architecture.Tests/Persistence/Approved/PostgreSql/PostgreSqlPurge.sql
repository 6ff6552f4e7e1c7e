-- Picked
SELECT 1
FROM;

