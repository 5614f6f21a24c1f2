-- What the same file says now takes the place of what it said; both are settled (`settling`).
DELETE FROM claims USING this WHERE claims.import_id = this.import_id;
INSERT INTO lines BY NAME
SELECT brought.* EXCLUDE (raw, former), imported_at AS recorded_at, false AS counts, false AS is_former
FROM brought ANTI JOIN lines USING (fingerprint), this;
INSERT INTO claims SELECT import_id, fingerprint, line, written, raw FROM brought, this;
CREATE OR REPLACE TEMP TABLE settling AS
SELECT DISTINCT key FROM (SELECT key FROM formerly UNION ALL SELECT key FROM brought);
