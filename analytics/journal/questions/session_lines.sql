-- A row is one session as a list shows it, its places side by side; minutes and NRS points; latest first.
SELECT
    session_id, version, began_at, has_time, brought_in, kind, "by", minutes, pressure, hold_seconds, pain_before, pain_after,
    coalesce(places, []) AS places, notes, day_of(began_at, has_time) AS day
FROM sessions LEFT JOIN (
    SELECT session_id, list((region, side, muscle) ORDER BY region, side, muscle) AS places
    FROM treated_places
    GROUP BY session_id
) USING (session_id)
WHERE day_of(began_at, has_time) BETWEEN $first AND $last AND ($only IS NULL OR list_contains($only::UUID[], session_id))
ORDER BY began_at DESC, session_id
