-- A row is one day and one region with its pain (NRS points): of a moment the higher of its sides, of a day the mean of its
-- moments; readings without a time are made one as in the question of the moments. No pain anywhere, written as 0 of the
-- whole body, is 0 of every region of the period; else a region that was not mentioned is unknown.
WITH readings AS (
    SELECT
        felt_at, has_time, part, lower(region) AS region,
        CASE WHEN has_time THEN max(intensity) ELSE avg(intensity) END AS pain
    FROM ratings
    WHERE day_of(felt_at, has_time) BETWEEN $first AND $last
    GROUP BY felt_at, has_time, part, lower(region), side
),
moments AS (
    SELECT felt_at, has_time, part, region, max(pain) AS pain FROM readings GROUP BY ALL
),
regions AS (
    SELECT DISTINCT region FROM moments WHERE region <> 'whole body'
),
told AS (
    FROM moments WHERE region <> 'whole body'
    UNION ALL
    SELECT felt_at, has_time, part, regions.region, 0
    FROM moments CROSS JOIN regions WHERE moments.region = 'whole body' AND pain = 0
)
SELECT day_of(felt_at, has_time) AS day, region, avg(pain) AS pain
FROM told
GROUP BY ALL
ORDER BY region, day
