-- The same cell of one file, read once more with further columns: the line that says more counts, so that no cell counts
-- twice. What says another value is another column's, and adds.
CREATE OR REPLACE TEMP TABLE cell_again AS
SELECT
    lines.fingerprint AS was, brought.fingerprint, line_within(lines, brought) AS is_more
FROM brought JOIN outcome USING (fingerprint) JOIN lines ON lines.key = brought.key
JOIN claims ON claims.fingerprint = lines.fingerprint AND claims.line = brought.line
JOIN imports USING (import_id), this
WHERE imports.sha256 = this.sha256 AND imports.place < this.place
    AND line_about(brought) IS NOT NULL AND line_value(lines) = line_value(brought)
    AND lines.fingerprint NOT IN (SELECT fingerprint FROM brought)
    AND became = 'new' AND lines.counts AND (line_within(lines, brought) OR line_within(brought, lines))
QUALIFY row_number() OVER (PARTITION BY brought.fingerprint ORDER BY lines.fingerprint) = 1;
UPDATE lines SET counts = false FROM cell_again
WHERE lines.fingerprint = CASE WHEN is_more THEN cell_again.was ELSE cell_again.fingerprint END;
UPDATE outcome SET became = CASE WHEN is_more THEN 'reread' ELSE 'there' END
FROM cell_again WHERE outcome.fingerprint = cell_again.fingerprint AND became = 'new';
-- A row whose cells stand as they stood in an earlier file of the same columns, and that is read into other things now.
CREATE OR REPLACE TEMP TABLE read_otherwise AS
SELECT lines.fingerprint AS was, claims.raw, felt_at::DATE AS day
FROM claims JOIN alike USING (import_id) JOIN imports USING (import_id) JOIN lines USING (fingerprint), this
WHERE imports.place < this.place AND imports.shape = this.shape AND imports.sha256 <> this.sha256
    AND counts AND (claims.raw, felt_at::DATE) IN (
        SELECT (raw, felt_at::DATE) FROM brought JOIN outcome USING (fingerprint) WHERE became = 'new' AND raw IS NOT NULL
    )
    AND key NOT IN (SELECT key FROM brought);
UPDATE lines SET counts = false WHERE fingerprint IN (SELECT was FROM read_otherwise);
UPDATE outcome SET became = 'reread' FROM brought
WHERE outcome.fingerprint = brought.fingerprint AND became = 'new'
    AND (raw, felt_at::DATE) IN (SELECT (raw, day) FROM read_otherwise);
