-- The one row is a session, with the version that a change of it must name.
SELECT
    session_id, began_at, has_time, kind, "by", minutes, pressure, hold_seconds, sensations, pain_before, pain_after,
    soreness, range_before, range_after, range_unit, notes, brought_in,
    coalesce(
        (SELECT revision::VARCHAR FROM written_sessions WHERE session_id = $session_id),
        (SELECT 'lines ' || md5(string_agg(fingerprint::VARCHAR, ',' ORDER BY fingerprint))
         FROM session_lines WHERE session_id = $session_id)
    ) AS version
FROM sessions
WHERE session_id = $session_id
