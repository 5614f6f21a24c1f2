-- A row is one kind of treatment the person had, with what is usual of it: its length (minutes), how long one point was
-- held (seconds), the place it worked on most, and when it was had last; most used first.
WITH had AS MATERIALIZED (SELECT session_id, kind, minutes, hold_seconds, began_at FROM sessions),
worked_on AS (
    SELECT kind, region, side, count(*) AS times
    FROM had JOIN treated_places USING (session_id)
    WHERE region IS NOT NULL
    GROUP BY kind, region, side
),
first_of AS (FROM worked_on QUALIFY row_number() OVER (PARTITION BY kind ORDER BY times DESC, region, side) = 1)
SELECT
    kind, median(minutes) AS minutes, median(hold_seconds) AS hold_seconds, any_value(region) AS region,
    any_value(side) AS side, max(began_at) AS last_at
FROM had LEFT JOIN first_of USING (kind)
GROUP BY kind
ORDER BY count(*) DESC, kind
