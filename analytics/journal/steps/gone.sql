-- What an earlier file of the same shape and columns said of the days of this one, and this one does not say any more; only
-- of kinds that it has at all, and of what one cell lists where it has such a cell. A new thing of the same day, kind and
-- value may be it, moved; what the person made of it (`is_theirs`) stays then.
CREATE OR REPLACE TEMP TABLE named_here AS
SELECT key, line_kind(lines) AS kind FROM claims JOIN lines USING (fingerprint), this
WHERE claims.import_id = this.import_id;
CREATE OR REPLACE TEMP TABLE gone AS
SELECT
    lines.* EXCLUDE (line), claims.line, imports.file_name, felt_at::DATE AS day, line_kind(lines) AS kind,
    line_value(lines) AS value, key IN (SELECT key FROM taken_over) AS is_theirs
FROM lines JOIN claims USING (fingerprint) JOIN imports USING (import_id), this
WHERE counts AND imports.place < this.place AND imports.sha256 <> this.sha256
    AND felt_at::DATE BETWEEN this.first_day AND this.last_day
    AND ((imports.shape = this.shape AND imports.import_id IN (SELECT alike.import_id FROM alike))
        OR (imports.shape IS NULL AND imports.import_id IN (
            SELECT claims.import_id FROM claims JOIN lines USING (fingerprint) SEMI JOIN named_here USING (key)
        )))
    AND fingerprint NOT IN (SELECT fingerprint FROM brought) AND fingerprint NOT IN (SELECT was FROM pairs)
    AND fingerprint NOT IN (SELECT was FROM other_values)
    AND (line_kind(lines) IN (SELECT kind FROM named_here) OR (
        amount = 1 AND unit IS NULL AND felt_at::DATE IN (
            SELECT one.day FROM covered AS one JOIN covered AS other USING (day)
            WHERE one.import_id = this.import_id AND other.import_id = imports.import_id
        )
    ))
QUALIFY row_number() OVER (PARTITION BY fingerprint ORDER BY imports.place DESC) = 1;
CREATE OR REPLACE TEMP TABLE moves AS
WITH one AS (
    SELECT
        brought.*, felt_at::DATE AS day, line_kind(brought) AS kind, line_value(brought) AS value,
        row_number() OVER (PARTITION BY day, line_kind(brought), line_value(brought) ORDER BY brought.line, fingerprint)
            AS times
    FROM brought JOIN outcome USING (fingerprint) WHERE became = 'new' AND line_kind(brought) <> 'entry'
),
other AS (SELECT *, row_number() OVER (PARTITION BY day, kind, value ORDER BY line, fingerprint) AS times FROM gone)
SELECT
    one.fingerprint, other.fingerprint AS was, one.felt_at, is_theirs,
    line_words(other) || ' in ' || file_name || ', ' || line_words(one) || ' here: ' || line_told(one) AS words
FROM one JOIN other USING (day, kind, value, times);
