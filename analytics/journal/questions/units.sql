-- A row is one factor with the unit it was last written in.
SELECT factor, last(unit ORDER BY felt_at, recorded_at, line) AS unit
FROM exposures
WHERE unit IS NOT NULL
GROUP BY factor
ORDER BY factor
