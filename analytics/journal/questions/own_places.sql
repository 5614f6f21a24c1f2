-- A row is one place the person rated, with its side, most used first; what they call it where that differs.
SELECT region, side
FROM ratings
WHERE region <> 'whole body' OR intensity > 0
GROUP BY region, side
ORDER BY count(*) DESC, region, side
LIMIT 12
