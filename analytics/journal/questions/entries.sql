-- A row is one entry: all that was written for one moment, in order of time.
SELECT entry_id, felt_at, has_time, recorded_at, brought_in, sitting_minutes, notes
FROM entries
WHERE day_of(felt_at, has_time) BETWEEN $first AND $last
ORDER BY felt_at, entry_id
