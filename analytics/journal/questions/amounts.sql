-- A row is one factor with the amount noted for a day: the largest for factors of `$largest`, else the last one written;
-- what a file only implies is not noted.
SELECT
    factor,
    CASE WHEN list_contains($largest, factor) THEN max(amount)
        ELSE last(amount ORDER BY felt_at, recorded_at, line) END AS amount,
    last(unit ORDER BY felt_at, recorded_at, line) AS unit
FROM exposures
WHERE day = $day AND NOT inferred
GROUP BY factor
ORDER BY factor
