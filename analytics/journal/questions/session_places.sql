-- A row is one place that a session worked on.
SELECT region, side, muscle
FROM treated_places
WHERE session_id = $session_id
ORDER BY region, side, muscle
