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
heaviest AS (SELECT day, factor, max(weight) AS weight FROM said WHERE day BETWEEN $first AND $last GROUP BY ALL),
counting AS (
    SELECT said.*, coalesce(day_is, 'last') AS day_is
    FROM said JOIN heaviest USING (day, factor, weight) LEFT JOIN ways USING (factor)
),
-- An amount that stands in several rows of one moment counts once.
amounts AS (
    SELECT
        day, factor, day_is, weight, felt_at, part, amount, max(recorded_at) AS recorded_at, max(line) AS line,
        max(unit) AS unit
    FROM counting
    GROUP BY ALL
),
means AS (
    SELECT day, factor, avg(mean) AS mean
    FROM (
        SELECT day, factor, avg(amount) AS mean FROM counting WHERE day_is = 'mean' GROUP BY day, factor, felt_at, part
    )
    GROUP BY day, factor
),
days AS (
    SELECT
        day, factor, day_is, weight > 0 AS is_written, arg_max(unit, felt_at) AS unit, count(*) AS times,
        min(amount) AS smallest, max(amount) AS largest, sum(amount) FILTER (day_is = 'sum') AS added,
        sum(DISTINCT amount) FILTER (day_is = 'spells') AS spells,
        last(amount ORDER BY felt_at, recorded_at, line) FILTER (day_is = 'last') AS latest
    FROM amounts
    GROUP BY day, factor, day_is, weight
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
    CASE WHEN day_is <> 'sum' AND smallest = largest THEN largest
        ELSE CASE day_is WHEN 'sum' THEN added WHEN 'spells' THEN spells WHEN 'mean' THEN mean
            WHEN 'largest' THEN largest ELSE latest END
    END AS amount,
    unit, is_written, day_is, times > 1 AND (day_is = 'sum' OR smallest < largest) AS is_several
FROM days LEFT JOIN means USING (day, factor)
UNION ALL
SELECT logged.day, 'posture: ' || posture, (EXISTS (
    FROM posture_days AS held WHERE held.day = logged.day AND held.posture = postures.posture
))::DOUBLE, NULL, true, 'largest', false
FROM (SELECT DISTINCT day FROM posture_days) AS logged CROSS JOIN postures
ORDER BY factor, day
