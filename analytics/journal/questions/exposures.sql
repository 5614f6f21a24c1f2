-- A row is one exposure: the amount of one factor on one day in the factor's unit, whether it was written or is only
-- implied, how it was made of the day's amounts and whether there were several. How: as the person says, else `$ways` of
-- `$factors`, else yes and no as the largest, else the last written. What was written here stands in the place of what
-- files say of that day; what a file only implies gives way to both. A posture written on at least 6 days is 1 on its
-- days and 0 on days with another posture (METHODS: triggers, posture).
WITH said AS (
    SELECT
        day_of(felt_at, has_time) AS day, factor, amount, NULL AS unit, CASE WHEN brought_in THEN 1 ELSE 2 END AS weight,
        felt_at, part, recorded_at, 0 AS line
    FROM entries UNPIVOT (amount FOR factor IN (sitting_minutes, longest_sit_minutes))
    UNION ALL
    SELECT
        day, factor, amount, unit, CASE WHEN inferred THEN 0 WHEN line > 0 THEN 1 ELSE 2 END AS weight, felt_at, part,
        recorded_at, line
    FROM exposures
),
counting AS (
    SELECT * FROM said WHERE day BETWEEN $first AND $last
    QUALIFY weight = max(weight) OVER (PARTITION BY day, factor)
),
moments AS (
    SELECT
        day, factor, felt_at, max(recorded_at) AS recorded_at, max(line) AS line, max(weight) AS weight,
        list(DISTINCT amount ORDER BY amount) AS amounts, avg(amount) AS mean,
        last(amount ORDER BY recorded_at, line) AS latest, last(unit ORDER BY recorded_at, line) AS unit
    FROM counting
    GROUP BY day, factor, felt_at, part
),
days AS (
    SELECT
        day, factor, max(weight) > 0 AS is_written, flatten(list(amounts ORDER BY felt_at)) AS amounts, avg(mean) AS mean,
        last(latest ORDER BY felt_at, recorded_at, line) AS latest, last(unit ORDER BY felt_at, recorded_at, line) AS unit
    FROM moments
    GROUP BY day, factor
),
told AS (SELECT factor, day_is FROM factors WHERE factor = called AND day_is IS NOT NULL),
known AS (
    FROM told
    UNION ALL
    FROM (SELECT unnest($factors) AS factor, unnest($ways) AS day_is) ANTI JOIN told USING (factor)
),
ways AS (
    FROM known
    UNION ALL
    SELECT factor, 'largest' FROM exposures ANTI JOIN known USING (factor) GROUP BY factor HAVING bool_and(amount IN (0, 1))
),
posture_days AS (
    SELECT DISTINCT day_of(felt_at, has_time) AS day, unnest(postures) AS posture
    FROM entries WHERE day_of(felt_at, has_time) BETWEEN $first AND $last
),
postures AS (
    SELECT posture FROM posture_days GROUP BY posture HAVING count(*) >= 6
)
SELECT
    day, factor,
    CASE day_is
        WHEN 'sum' THEN list_sum(amounts)
        WHEN 'spells' THEN list_sum(list_distinct(amounts))
        WHEN 'mean' THEN CASE WHEN list_min(amounts) = list_max(amounts) THEN amounts[1] ELSE mean END
        WHEN 'largest' THEN list_max(amounts)
        ELSE latest
    END AS amount,
    unit, is_written, coalesce(day_is, 'last') AS day_is,
    len(amounts) > 1 AND (day_is = 'sum' OR list_min(amounts) < list_max(amounts)) AS is_several
FROM days LEFT JOIN ways USING (factor)
UNION ALL
SELECT logged.day, 'posture: ' || posture, (EXISTS (
    FROM posture_days AS held WHERE held.day = logged.day AND held.posture = postures.posture
))::DOUBLE, NULL, true, 'largest', false
FROM (SELECT DISTINCT day FROM posture_days) AS logged CROSS JOIN postures
ORDER BY factor, day
