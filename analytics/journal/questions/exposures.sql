-- A row is one exposure, the amount of one factor on one day in the factor's unit: the largest of the day for sitting (it
-- grows through the day), else the last one written; what a file only implies gives way to what was written. A posture
-- written on at least 6 days is 1 on its days and 0 on days with another posture (METHODS: triggers, posture).
WITH sat AS (
    SELECT felt_at::DATE AS day, 'sitting_minutes' AS factor, sitting_minutes AS amount, false AS inferred
    FROM entries WHERE sitting_minutes IS NOT NULL
    UNION ALL
    SELECT felt_at::DATE, 'longest_sit_minutes', longest_sit_minutes, false
    FROM entries WHERE longest_sit_minutes IS NOT NULL
    UNION ALL
    SELECT day, factor, amount, inferred FROM exposures WHERE factor IN ('sitting_minutes', 'longest_sit_minutes')
),
other AS (
    SELECT day, factor, last(amount ORDER BY inferred DESC, felt_at, recorded_at, line) AS amount
    FROM exposures WHERE factor NOT IN ('sitting_minutes', 'longest_sit_minutes')
    GROUP BY ALL
),
posture_days AS (
    SELECT DISTINCT felt_at::DATE AS day, unnest(postures) AS posture
    FROM entries WHERE felt_at::DATE BETWEEN $first AND $last
),
postures AS (
    SELECT posture FROM posture_days GROUP BY posture HAVING count(*) >= 6
)
SELECT day, factor, max(amount) AS amount FROM sat WHERE day BETWEEN $first AND $last GROUP BY ALL
UNION ALL
SELECT day, factor, amount FROM other WHERE day BETWEEN $first AND $last
UNION ALL
SELECT logged.day, 'posture: ' || posture, (EXISTS (
    FROM posture_days AS held WHERE held.day = logged.day AND held.posture = postures.posture
))::DOUBLE
FROM (SELECT DISTINCT day FROM posture_days) AS logged CROSS JOIN postures
ORDER BY factor, day
