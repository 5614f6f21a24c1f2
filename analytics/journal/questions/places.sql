-- A row is one place the person rated, most used first.
SELECT region, count(*) AS ratings
FROM ratings
WHERE region <> 'whole body' OR intensity > 0 -- no pain anywhere is no place
GROUP BY region
ORDER BY ratings DESC, region
