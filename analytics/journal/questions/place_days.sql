-- A row is one day and one region with its pain (NRS points): of a moment the higher of its sides, of a day the mean of its
-- moments. No pain anywhere, written as 0 of the whole body, is 0 of every region of the period; else a region that was
-- not mentioned is unknown.
WITH moments AS (
    SELECT felt_at, lower(region) AS region, max(intensity) AS pain
    FROM ratings
    WHERE felt_at::DATE BETWEEN $first AND $last
    GROUP BY ALL
),
regions AS (
    SELECT DISTINCT region FROM moments WHERE region <> 'whole body'
),
told AS (
    SELECT felt_at, region, pain FROM moments WHERE region <> 'whole body'
    UNION ALL
    SELECT felt_at, regions.region, 0
    FROM moments CROSS JOIN regions WHERE moments.region = 'whole body' AND pain = 0
)
SELECT felt_at::DATE AS day, region, avg(pain) AS pain
FROM told
GROUP BY ALL
ORDER BY region, day
