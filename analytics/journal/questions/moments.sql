-- A row is one moment with the pain of the place asked for (NRS points) and the day it belongs to: left, right and the
-- places of a group pool as the higher; 'worst' takes the worst place of the moment, 'mean' the mean of its places.
-- Several readings of a place without a time are their mean, and each part of a day a moment of its own; of one moment
-- with a time the higher counts. No pain anywhere, written as 0 of the whole body, is 0 of every place.
WITH readings AS (
    SELECT
        felt_at, has_time, part, lower(region) AS region,
        CASE WHEN has_time THEN max(intensity) ELSE avg(intensity) END AS intensity
    FROM ratings
    WHERE day_of(felt_at, has_time) BETWEEN $first AND $last
      AND ($pool <> 'place' OR list_contains($regions, lower(region)) OR list_contains($regions, lower(written))
           OR (region = 'whole body' AND intensity = 0))
      AND ($side IS NULL OR side IN ($side, 'both') OR (side IS NULL AND lower(region) = $words)
           OR (region = 'whole body' AND intensity = 0))
    GROUP BY felt_at, has_time, part, lower(region), side
),
places AS (
    SELECT felt_at, has_time, part, region, max(intensity) AS intensity
    FROM readings
    GROUP BY ALL
)
SELECT
    day_of(felt_at, has_time) AS day, felt_at, has_time, part,
    CASE WHEN $pool = 'mean' THEN avg(intensity) ELSE max(intensity) END AS intensity
FROM places
GROUP BY felt_at, has_time, part
ORDER BY felt_at, part
