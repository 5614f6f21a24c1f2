-- A row is one thing that the diary says, in order of time: a rating, a part of a session, an amount, an answer about
-- safety, or what stands beside no rating. What files said stands as they said it, each line a row.
WITH entry_things AS (
    SELECT
        * REPLACE (
            CASE WHEN is_there THEN postures ELSE [] END AS postures,
            CASE WHEN is_there THEN warning_signs ELSE [] END AS warning_signs,
            CASE WHEN is_there THEN sitting_minutes END AS sitting_minutes, CASE WHEN is_there THEN notes END AS notes
        )
    FROM (
        SELECT lines.*, fingerprint IN (SELECT fingerprint FROM beside_lines) AS is_there
        FROM lines ANTI JOIN written_lines AS own ON own.key = lines.key
        WHERE counts AND intensity IS NULL AND treatment IS NULL AND factor IS NULL
    )
    WHERE is_there OR safety_question IS NOT NULL OR safety_answer IS NOT NULL
),
amounts AS (
    SELECT lines.*, coalesce(called, factor) AS called
    FROM counting_lines AS lines LEFT JOIN factors USING (factor)
    WHERE factor IS NOT NULL
),
noted AS (
    SELECT day, coalesce(called, factor) AS called FROM written_exposures LEFT JOIN factors USING (factor)
),
said AS (
    SELECT * EXCLUDE (entry_id) FROM rating_lines
    UNION ALL BY NAME SELECT * EXCLUDE (is_there) FROM entry_things
    UNION ALL BY NAME SELECT * EXCLUDE (session_id) FROM treatment_lines
    UNION ALL BY NAME
    SELECT * EXCLUDE (called) FROM amounts
    ANTI JOIN noted ON noted.day = day_of(felt_at, has_time) AND noted.called = amounts.called
    UNION ALL BY NAME
    SELECT *, 0 AS line FROM written_lines
)
SELECT
    said.felt_at, said.has_time, key::VARCHAR AS id, coalesce(of_id::VARCHAR, '') AS "of", part, said.region, said.side,
    said.written, laid.region AS on_map, laid.side AS on_map_side, intensity, coalesce(qualities, []) AS qualities,
    coalesce(symptoms, []) AS symptoms, trigger_point, coalesce(point_signs, []) AS trigger_signs,
    coalesce(spreads_to, []) AS spreads_to, coalesce(postures, []) AS posture, sitting_minutes, longest_sit_minutes,
    coalesce(warning_signs, []) AS signs, notes, treatment, "by", muscle, treatment_minutes, pressure, hold_seconds,
    coalesce(sensations, []) AS sensations, pain_before, pain_after, soreness, range_before, range_after, range_unit,
    safety_question, safety_answer, coalesce(named.called, said.factor) AS factor,
    CASE WHEN named.called <> said.factor THEN said.factor END AS factor_said, amount, said.unit,
    CASE WHEN said.factor IS NOT NULL THEN ways.day_is END AS day_is, other_end,
    CASE WHEN day_of(said.felt_at, said.has_time) <> said.felt_at::DATE
        THEN (SELECT any_value(value)::INTEGER FROM settings WHERE name = 'day_ends') END AS day_ends
FROM said
LEFT JOIN laid_places AS laid ON lower(laid.written) = lower(said.region)
LEFT JOIN factors AS named ON named.factor = said.factor
LEFT JOIN factors AS ways ON ways.factor = coalesce(named.called, said.factor)
WHERE $first IS NULL OR day_of(said.felt_at, said.has_time) BETWEEN $first AND $last
ORDER BY
    said.felt_at, said.has_time DESC, intensity IS NULL, treatment IS NULL, said.factor IS NOT NULL, said.recorded_at, said.line,
    said.factor, said.region, said.side, key
