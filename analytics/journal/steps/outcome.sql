-- What became of each line that a file brought: new, changed, reread, there (already), or yours: kept
-- out, as the person chose the older.
CREATE OR REPLACE TEMP TABLE outcome AS
SELECT
    brought.fingerprint, brought.key, brought.line, CASE
        WHEN is_held THEN 'yours'
        WHEN is_reread THEN 'reread'
        WHEN pairs.fingerprint IS NOT NULL THEN 'changed'
        WHEN brought.fingerprint IN (SELECT fingerprint FROM spelt) THEN 'there'
        WHEN fresh.fingerprint IS NOT NULL OR unknown_before.fingerprint IS NOT NULL THEN 'new'
        ELSE 'there' END AS became,
    pairs.fingerprint IS NULL AND (fresh.fingerprint IS NOT NULL OR unknown_before.fingerprint IS NOT NULL) AS is_new
FROM brought
LEFT JOIN fresh USING (fingerprint) LEFT JOIN pairs USING (fingerprint) LEFT JOIN unknown_before USING (fingerprint);
