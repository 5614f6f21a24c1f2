-- The one row holds the first and the last day on which anything was written; both empty in an empty journal.
SELECT min(day) AS first, max(day) AS last
FROM (
    SELECT felt_at::DATE AS day FROM entries
    UNION ALL SELECT began_at::DATE FROM sessions
    UNION ALL SELECT day FROM exposures
)
