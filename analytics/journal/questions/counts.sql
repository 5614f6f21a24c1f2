-- The one row counts what the diary holds; an exposure is one factor on one day.
SELECT
    (SELECT count(*) FROM ratings) AS ratings, (SELECT count(*) FROM entries) AS entries,
    (SELECT count(*) FROM sessions) AS sessions, (SELECT count(DISTINCT (day, factor)) FROM exposures) AS exposures
