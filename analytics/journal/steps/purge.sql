-- What no import claims any more is gone, and what it superseded with it.
DELETE FROM lines WHERE fingerprint NOT IN (SELECT fingerprint FROM claims);
CREATE OR REPLACE TEMP TABLE lapsed AS
SELECT superseded.*
FROM superseded JOIN imports USING (import_id)
WHERE NOT EXISTS (
    FROM claims JOIN imports AS earlier USING (import_id)
    WHERE claims.fingerprint = superseded.fingerprint AND earlier.place <= imports.place
) OR (beside IS NOT NULL AND NOT EXISTS (
    FROM claims JOIN imports AS earlier USING (import_id)
    WHERE claims.fingerprint = superseded.beside AND earlier.place < imports.place
));
INSERT INTO settling SELECT key FROM lines SEMI JOIN lapsed USING (fingerprint);
-- A line that counts from now on, as nothing stands before it any more (it said the same as another file), goes before what
-- later imports say as it does: they stand beside it now, as they would have from the start.
CREATE OR REPLACE TEMP TABLE first_now AS
SELECT DISTINCT later.import_id, later.place, one.fingerprint AS was, other.fingerprint
FROM lapsed JOIN imports AS teller USING (import_id) JOIN lines AS one USING (fingerprint)
JOIN superseded AS behind ON behind.fingerprint = one.fingerprint AND behind.beside IS NULL
JOIN imports AS later ON later.import_id = behind.import_id AND later.place > teller.place AND later.shape <> teller.shape
JOIN claims ON claims.import_id = later.import_id
JOIN lines AS other ON other.fingerprint = claims.fingerprint AND other.felt_at = one.felt_at
    AND other.has_time = one.has_time AND other.part IS NOT DISTINCT FROM one.part
    AND line_about(other) = line_about(one) AND line_value(other) = line_value(one)
WHERE lapsed.beside IS NOT NULL
    AND (teller.import_id, one.fingerprint) IN (SELECT (import_id, fingerprint) FROM claims)
    AND NOT EXISTS (
        FROM superseded AS still WHERE still.import_id = teller.import_id AND still.fingerprint = one.fingerprint
            AND still.beside IS DISTINCT FROM lapsed.beside
    )
    AND NOT EXISTS (
        FROM claims AS told JOIN lines AS told_line USING (fingerprint) JOIN imports AS between_them ON between_them.import_id = told.import_id
        WHERE told_line.key = one.key AND told_line.fingerprint <> one.fingerprint
            AND between_them.place > teller.place AND between_them.place < later.place
    )
QUALIFY row_number() OVER (PARTITION BY later.import_id, other.fingerprint ORDER BY one.fingerprint) = 1
    AND row_number() OVER (PARTITION BY later.import_id, one.fingerprint ORDER BY other.fingerprint) = 1;
INSERT INTO settling SELECT key FROM lines WHERE fingerprint IN (SELECT unnest([was, fingerprint]) FROM first_now);
DELETE FROM superseded USING lapsed
WHERE superseded.import_id = lapsed.import_id AND superseded.fingerprint = lapsed.fingerprint
    AND superseded.beside IS NOT DISTINCT FROM lapsed.beside;
DELETE FROM superseded USING first_now
WHERE superseded.import_id = first_now.import_id AND superseded.fingerprint = was AND beside IS NULL;
INSERT INTO superseded SELECT import_id, fingerprint, was FROM first_now;
INSERT INTO superseded
SELECT DISTINCT behind.import_id, first_now.fingerprint, NULL::UUID
FROM superseded AS behind JOIN imports USING (import_id)
JOIN first_now ON behind.fingerprint = was AND behind.beside = first_now.fingerprint AND imports.place > first_now.place;
DELETE FROM superseded USING first_now, imports
WHERE superseded.import_id = imports.import_id AND superseded.fingerprint = was AND beside = first_now.fingerprint
    AND imports.place > first_now.place;
CREATE OR REPLACE TEMP TABLE settling AS SELECT DISTINCT key FROM settling SEMI JOIN lines USING (key);
