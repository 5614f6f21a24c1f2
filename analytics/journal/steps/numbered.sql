-- Of a date alone the same rating may be said more than once: the second has a hash of its own.
UPDATE told SET nth = counted.nth, fingerprint = counted.fingerprint
FROM (
    SELECT place, nth, line_hash(line_text(numbered), nth) AS fingerprint
    FROM (
        SELECT * REPLACE (row_number() OVER (PARTITION BY fingerprint ORDER BY line, place)::INTEGER AS nth)
        FROM repeated WHERE intensity IS NOT NULL AND NOT has_time
    ) AS numbered
) AS counted
WHERE told.rowid = counted.place AND counted.nth > 1
