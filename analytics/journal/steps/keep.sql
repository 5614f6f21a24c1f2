-- What is new to the journal becomes a line of it, and the import claims all it brought. A thing that nobody named before
-- says what this file says; the others are settled (`settling`).
CREATE OR REPLACE TEMP TABLE settling AS SELECT DISTINCT key FROM brought SEMI JOIN lines USING (key);
CREATE OR REPLACE TEMP TABLE unknown_before AS
SELECT DISTINCT fingerprint FROM brought ANTI JOIN lines USING (key);
INSERT INTO lines BY NAME
SELECT
    brought.* EXCLUDE (raw, former), imported_at AS recorded_at, key NOT IN (SELECT key FROM settling) AS counts
FROM brought ANTI JOIN lines USING (fingerprint), this;
INSERT INTO claims SELECT import_id, fingerprint, line, written, raw FROM brought, this;
