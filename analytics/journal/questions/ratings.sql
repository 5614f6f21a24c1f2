-- A row is one rating with what was written beside it, latest first. The entry is text: to make an
-- object of each costs as much as all the rest.
SELECT
    ratings.entry_id::VARCHAR AS entry_id, day_of(ratings.felt_at, ratings.has_time) AS day, ratings.felt_at,
    ratings.has_time, ratings.recorded_at, ratings.brought_in,
    region, side, written, intensity, array_to_string(qualities, ', ') AS qualities,
    array_to_string(symptoms, ', ') AS symptoms, array_to_string(postures, ', ') AS postures, sitting_minutes, notes
FROM ratings LEFT JOIN entries USING (entry_id)
WHERE day_of(ratings.felt_at, ratings.has_time) BETWEEN $first AND $last
ORDER BY ratings.felt_at DESC, region, side, intensity
