-- Before the same file is read again (`this`): what it said (`formerly`), what of that which it says now was there, and the
-- days of which it says otherwise than it did (`anew`).
CREATE OR REPLACE TEMP TABLE formerly AS
SELECT fingerprint, key, claims.line, claims.written, claims.raw, felt_at::DATE AS day
FROM claims JOIN lines USING (fingerprint), this WHERE claims.import_id = this.import_id;
CREATE OR REPLACE TEMP TABLE was_there AS
SELECT fingerprint FROM brought SEMI JOIN (
    SELECT fingerprint FROM lines WHERE counts UNION ALL SELECT fingerprint FROM formerly
) AS known USING (fingerprint);
CREATE OR REPLACE TEMP TABLE anew AS
WITH here AS (SELECT fingerprint, line, written, raw, felt_at::DATE AS day FROM brought),
there AS (SELECT fingerprint, line, written, raw, day FROM formerly)
(FROM here EXCEPT FROM there) UNION ALL (FROM there EXCEPT FROM here);
