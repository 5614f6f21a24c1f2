-- A row is one moment with the pain of the place asked for (NRS points): left, right and the places of a group pool
-- as the higher; 'worst' takes the worst place of the moment, 'mean' the mean of its places. No pain anywhere, written as
-- 0 of the whole body, is 0 of every place.
WITH places AS (
    SELECT felt_at, has_time, lower(region) AS region, max(intensity) AS intensity
    FROM ratings
    WHERE felt_at::DATE BETWEEN $first AND $last
      AND ($pool <> 'place' OR list_contains($regions, lower(region)) OR list_contains($regions, lower(written))
           OR (region = 'whole body' AND intensity = 0))
      AND ($side IS NULL OR side IN ($side, 'both') OR (region = 'whole body' AND intensity = 0))
    GROUP BY ALL
)
SELECT felt_at, has_time, CASE WHEN $pool = 'mean' THEN avg(intensity) ELSE max(intensity) END AS intensity
FROM places
GROUP BY felt_at, has_time
ORDER BY felt_at
