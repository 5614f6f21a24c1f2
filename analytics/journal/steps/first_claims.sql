-- What a line's first import said of it (where it stood, how its place was spelt, when it came) is said by the first that
-- is left.
UPDATE lines SET line = left_over.line, written = left_over.written, recorded_at = left_over.imported_at
FROM (
    SELECT fingerprint, claims.line, claims.written, imported_at
    FROM claims JOIN imports USING (import_id)
    QUALIFY row_number() OVER (PARTITION BY fingerprint ORDER BY place) = 1
) AS left_over
WHERE lines.fingerprint = left_over.fingerprint AND (
    lines.line <> left_over.line OR lines.recorded_at <> left_over.imported_at
    OR lines.written IS DISTINCT FROM left_over.written
);
-- What the person deleted of things that no file says any more is forgotten with them; what they made of such a thing
-- stays theirs, and it does not come back beside it.
DELETE FROM taken_over
WHERE key NOT IN (SELECT key FROM lines) AND (by_id IS NULL OR by_id NOT IN (
    SELECT entry_id FROM written_entries UNION ALL SELECT session_id FROM written_sessions
    UNION ALL SELECT exposure_id FROM written_exposures
));
UPDATE imports SET place = dense.place
FROM (SELECT import_id, row_number() OVER (ORDER BY place) AS place FROM imports) AS dense
WHERE imports.import_id = dense.import_id AND imports.place <> dense.place;
