-- The one row counts what is written: days of the last two weeks, days with pain, sessions with pain before and after.
SELECT
    (SELECT count(DISTINCT day_of(felt_at, has_time)) FROM ratings WHERE day_of(felt_at, has_time) BETWEEN $first AND $today) AS recent_days,
    (SELECT count(DISTINCT day_of(felt_at, has_time)) FROM ratings) AS days,
    (SELECT count(*) FROM sessions WHERE pain_before IS NOT NULL AND pain_after IS NOT NULL) AS sessions
