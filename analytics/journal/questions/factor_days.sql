-- A row is one factor with the number of days on which it and pain are written down.
WITH rated AS (SELECT DISTINCT day_of(felt_at, has_time) AS day FROM ratings),
known AS (
    SELECT day, factor FROM exposures
    UNION SELECT day_of(felt_at, has_time), 'sitting_minutes' FROM entries WHERE sitting_minutes IS NOT NULL
)
SELECT factor, count(*) AS days FROM known SEMI JOIN rated USING (day) GROUP BY factor ORDER BY days DESC, factor
