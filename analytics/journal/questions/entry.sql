-- The one row is an entry, with the version that a change of it must name.
SELECT
    entry_id, felt_at, has_time, recorded_at, postures, sitting_minutes, longest_sit_minutes, warning_signs, notes,
    brought_in,
    coalesce(
        (SELECT revision::VARCHAR FROM written_entries WHERE entry_id = $entry_id),
        (SELECT 'lines ' || md5(string_agg(fingerprint::VARCHAR, ',' ORDER BY fingerprint))
         FROM entry_lines WHERE entry_id = $entry_id)
    ) AS version
FROM entries
WHERE entry_id = $entry_id
