-- A row is one entry as a list shows it, its places side by side with their NRS points, the worst first; latest first.
SELECT
    entry_id, version, felt_at, has_time, recorded_at, brought_in, postures, sitting_minutes, notes,
    coalesce(places, []) AS places, list_distinct(coalesce(said, []) || warning_signs) AS said,
    day_of(felt_at, has_time) AS day
FROM entries LEFT JOIN (
    SELECT
        entry_id, list((coalesce(written, region), side, intensity) ORDER BY intensity DESC, region) AS places,
        flatten(list(qualities || symptoms || signs ORDER BY intensity DESC, region)) AS said
    FROM ratings
    WHERE day_of(felt_at, has_time) BETWEEN $first AND $last
    GROUP BY entry_id
) USING (entry_id)
WHERE day_of(felt_at, has_time) BETWEEN $first AND $last AND ($only IS NULL OR list_contains($only::UUID[], entry_id))
ORDER BY felt_at DESC, entry_id
