-- A row is one session with where it worked, in order of time; minutes, seconds and NRS points as the columns say. Pain
-- before and after is that of the place worked on: of another place that is asked for it says nothing (`is_here`).
WITH treated AS (
    SELECT
        session_id,
        string_agg(
            DISTINCT concat_ws(', ', region, nullif(side, 'middle')), '; '
            ORDER BY concat_ws(', ', region, nullif(side, 'middle'))
        ) AS places,
        string_agg(DISTINCT muscle, '; ' ORDER BY muscle) AS muscles,
        coalesce(
            bool_or(list_contains($regions, lower(region)) AND ($side IS NULL OR side IS NULL OR side IN ($side, 'both')))
                FILTER (region IS NOT NULL),
            true
        ) AS there
    FROM treated_places
    GROUP BY session_id
)
SELECT
    session_id, began_at, has_time, kind, "by", minutes, pressure, hold_seconds,
    pain_before, pain_after, soreness, range_before, range_after, range_unit, places, muscles, notes,
    $pool <> 'place' OR coalesce(there, true) AS is_here
FROM sessions LEFT JOIN treated USING (session_id)
WHERE began_at::DATE BETWEEN $first AND $last
ORDER BY began_at, session_id
