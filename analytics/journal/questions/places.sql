-- A row is one place the person rated, most used first.
SELECT region, count(*) AS ratings
FROM ratings
GROUP BY region
ORDER BY ratings DESC, region
