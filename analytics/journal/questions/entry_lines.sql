-- A row is one entry as a list shows it, its places side by side with their NRS points, the worst first; latest first.
SELECT
    entry_id, version, felt_at, has_time, recorded_at, brought_in, postures, notes,
    coalesce(places, []) AS places
FROM entries LEFT JOIN (
    SELECT entry_id, list((coalesce(written, region), side, intensity) ORDER BY intensity DESC, region) AS places
    FROM ratings
    WHERE felt_at::DATE BETWEEN $first AND $last
    GROUP BY entry_id
) USING (entry_id)
WHERE felt_at::DATE BETWEEN $first AND $last
ORDER BY felt_at DESC, entry_id
