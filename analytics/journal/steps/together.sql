-- A row of one moment and place with another that differs from it.
SELECT DISTINCT line FROM staged SEMI JOIN (
    SELECT key FROM brought WHERE has_time AND intensity IS NOT NULL GROUP BY key HAVING count(*) > 1
) AS several USING (key) ORDER BY line
