-- A row is one session with where it worked, in order of time; minutes, seconds and NRS points as the columns say.
SELECT
    session_id, began_at, has_time, kind, minutes, pressure, hold_seconds, pain_before, pain_after,
    string_agg(
        DISTINCT concat_ws(', ', region, nullif(side, 'middle')), '; '
        ORDER BY concat_ws(', ', region, nullif(side, 'middle'))
    ) AS places,
    string_agg(DISTINCT muscle, '; ' ORDER BY muscle) AS muscles, notes
FROM sessions LEFT JOIN treated_places USING (session_id)
WHERE began_at::DATE BETWEEN $first AND $last
GROUP BY ALL
ORDER BY began_at, session_id
