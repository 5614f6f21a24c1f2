-- The one row counts the entries of the year before now that have a time of day, and how many of them lie between 0 and 4.
SELECT count(*) FILTER (hour(felt_at) < 4) AS at_night, count(*) AS timed
FROM entries
WHERE has_time AND felt_at > $now::TIMESTAMP - INTERVAL 1 YEAR AND felt_at <= $now::TIMESTAMP
