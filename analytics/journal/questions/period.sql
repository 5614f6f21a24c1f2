-- The one row holds the first and the last day on which anything was written; both empty in an empty journal.
SELECT min(day) AS first, max(day) AS last
FROM (
    SELECT day_of(felt_at, has_time) AS day FROM entries
    UNION ALL SELECT day_of(began_at, has_time) FROM sessions
    UNION ALL SELECT day FROM exposures
)
