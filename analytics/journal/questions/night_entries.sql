-- The one row counts the entries of the year before `$today` that have a time of day, and how many lie between 0 and 4.
SELECT count(*) FILTER (hour(felt_at) < 4) AS at_night, count(*) AS timed
FROM entries
WHERE has_time AND felt_at > $today - INTERVAL 1 YEAR
