-- What imports say of some days (`anew`) is laid beside the journal (`laid_aside`), to be brought again by one after the other.
CREATE OR REPLACE TEMP TABLE laid_aside AS
SELECT
    claims.import_id, lines.* EXCLUDE (counts, recorded_at) REPLACE (claims.line AS line, claims.written AS written),
    claims.raw, NULL::VARCHAR AS former
FROM claims JOIN lines USING (fingerprint) WHERE felt_at::DATE IN (SELECT day FROM anew);
DELETE FROM claims WHERE fingerprint IN (SELECT fingerprint FROM laid_aside);
DELETE FROM lines WHERE felt_at::DATE IN (SELECT day FROM anew);
