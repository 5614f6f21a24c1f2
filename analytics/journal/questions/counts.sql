-- The one row counts what the diary holds; an exposure is one factor on one day. Entries that were brought in are the moments
-- of their lines: the view would make an identifier for each.
SELECT
    (SELECT count(*) FROM ratings) AS ratings,
    (SELECT count(*) FROM written_entries) + (
        SELECT count(*) FROM (
            SELECT DISTINCT felt_at, has_time, part, of_id FROM (FROM rating_lines UNION ALL FROM beside_lines)
        )
    ) AS entries,
    (SELECT count(*) FROM sessions) AS sessions, (SELECT count(DISTINCT (day, factor)) FROM exposures) AS exposures
