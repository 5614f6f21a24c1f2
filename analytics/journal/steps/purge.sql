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
DELETE FROM superseded USING lapsed
WHERE superseded.import_id = lapsed.import_id AND superseded.fingerprint = lapsed.fingerprint
    AND superseded.beside IS NOT DISTINCT FROM lapsed.beside;
CREATE OR REPLACE TEMP TABLE settling AS SELECT DISTINCT key FROM settling SEMI JOIN lines USING (key);
