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
