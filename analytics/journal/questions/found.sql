-- A row is one entry or one treatment that matches what is looked for (every one of the words, the place, the least pain
-- in NRS points), latest first, with how many match in all.
WITH rated AS (
    SELECT
        entry_id, max(intensity) AS worst,
        string_agg(concat_ws(' ', region, side, written, array_to_string(qualities || symptoms || signs, ' ')), ' ') AS said,
        bool_or(
            (list_contains($regions, lower(region)) OR list_contains($regions, lower(written)))
            AND ($side IS NULL OR side IN ($side, 'both'))
        ) AS there
    FROM ratings
    WHERE day_of(felt_at, has_time) BETWEEN $first AND $last
    GROUP BY entry_id
),
treated AS (
    SELECT
        session_id, string_agg(concat_ws(' ', region, side, muscle), ' ') AS said,
        bool_or((list_contains($regions, lower(region)) OR list_contains($regions, lower(on_map)))
            AND ($side IS NULL OR side IS NULL OR side IN ($side, 'both'))) AS there
    FROM treated_places
    GROUP BY session_id
),
written_down AS (
    SELECT
        'entry' AS kind, entry_id AS identifier, felt_at AS moment, worst, there,
        concat_ws(' ', said, array_to_string(postures, ' '), notes) AS said
    FROM entries LEFT JOIN rated USING (entry_id)
    WHERE day_of(felt_at, has_time) BETWEEN $first AND $last
    UNION ALL
    SELECT
        'session', session_id, began_at, greatest(pain_before, pain_after), there,
        concat_ws(' ', kind, "by", said, notes)
    FROM sessions LEFT JOIN treated USING (session_id)
    WHERE day_of(began_at, has_time) BETWEEN $first AND $last
)
SELECT kind, identifier, count(*) OVER () AS matching
FROM written_down
WHERE kind = coalesce($kind, kind)
    AND ($pool <> 'place' OR there)
    AND ($least IS NULL OR worst >= $least)
    AND len(list_filter(string_split(lower($words), ' '), lambda word: NOT contains(lower(said), word))) = 0
ORDER BY moment DESC, identifier
LIMIT $most
