-- A row is one exposure, the amount of one factor on one day in the factor's unit: the largest of the day for factors of
-- `$largest`, else the last one written; what a file only implies gives way to what was written. A posture written on at
-- least 6 days is 1 on its days and 0 on days with another posture (METHODS: triggers, posture).
WITH written AS (
    SELECT felt_at::DATE AS day, factor, amount, false AS inferred, felt_at, recorded_at, 0 AS line
    FROM entries UNPIVOT (amount FOR factor IN (sitting_minutes, longest_sit_minutes))
    UNION ALL
    SELECT day, factor, amount, inferred, felt_at, recorded_at, line FROM exposures
),
posture_days AS (
    SELECT DISTINCT felt_at::DATE AS day, unnest(postures) AS posture
    FROM entries WHERE felt_at::DATE BETWEEN $first AND $last
),
postures AS (
    SELECT posture FROM posture_days GROUP BY posture HAVING count(*) >= 6
)
SELECT
    day, factor,
    CASE WHEN list_contains($largest, factor) THEN max(amount)
        ELSE last(amount ORDER BY inferred DESC, felt_at, recorded_at, line) END AS amount
FROM written
WHERE day BETWEEN $first AND $last
GROUP BY day, factor
UNION ALL
SELECT logged.day, 'posture: ' || posture, (EXISTS (
    FROM posture_days AS held WHERE held.day = logged.day AND held.posture = postures.posture
))::DOUBLE
FROM (SELECT DISTINCT day FROM posture_days) AS logged CROSS JOIN postures
ORDER BY factor, day
