-- A row is one session with where it worked, in order of time; minutes, seconds and NRS points as the columns say. Pain
-- before and after is that of the place worked on: of another place that is asked for it says nothing (`is_here`).
WITH told AS (
    SELECT *, concat_ws(', ', region, CASE
        WHEN side = 'middle' OR regexp_matches(
            region, CASE side WHEN 'left' THEN $says_left WHEN 'right' THEN $says_right ELSE $says_both END, 'i'
        ) THEN NULL ELSE side
    END) AS place
    FROM treated_places
),
treated AS (
    SELECT
        session_id,
        string_agg(DISTINCT place, '; ' ORDER BY place) AS places,
        string_agg(DISTINCT muscle, '; ' ORDER BY muscle) AS muscles,
        coalesce(
            bool_or((list_contains($regions, lower(region)) OR list_contains($regions, lower(on_map)))
            AND ($side IS NULL OR side IS NULL OR side IN ($side, 'both')))
                FILTER (region IS NOT NULL),
            true
        ) AS there
    FROM told
    GROUP BY session_id
)
SELECT
    session_id, day_of(began_at, has_time) AS day, began_at, has_time, kind, "by", minutes, pressure, hold_seconds,
    pain_before, pain_after, soreness, range_before, range_after, range_unit, places, muscles, notes,
    $pool <> 'place' OR coalesce(there, true) AS is_here
FROM sessions LEFT JOIN treated USING (session_id)
WHERE day_of(began_at, has_time) BETWEEN $first AND $last
ORDER BY began_at, session_id
