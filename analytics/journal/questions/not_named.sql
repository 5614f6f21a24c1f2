-- A row is one day and the factors that were not there on it, as lists of those that were there imply.
SELECT day::TIMESTAMP AS felt_at, md5(concat_ws(chr(31), 'not named', day))::UUID::VARCHAR AS id, list(factor ORDER BY factor) AS not_named
FROM exposures
WHERE inferred AND ($first IS NULL OR day BETWEEN $first AND $last)
GROUP BY day
ORDER BY day
