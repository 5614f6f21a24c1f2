-- Things of the same moment and the same mapped place, factor or treatment that a file of another shape said, or one of
-- this shape in other words that this file has no more: an equal value is there already, as long as that one counts (in
-- other words of the same columns it takes its place); another value is asked about (`other_values`).
CREATE OR REPLACE TEMP TABLE new_here AS
SELECT
    brought.*, line_about(brought) AS about, line_value(brought) AS value, became
FROM brought JOIN outcome USING (fingerprint)
WHERE is_new AND became <> 'there' AND line_about(brought) IS NOT NULL;
CREATE OR REPLACE TEMP TABLE in_other_words AS
SELECT
    lines.fingerprint, felt_at, has_time, part, line_about(lines) AS about, line_value(lines) AS value,
    line_told(lines) AS told, claims.line, imports.file_name, imports.shape = this.shape AS is_of_shape
FROM lines SEMI JOIN (FROM new_here) USING (felt_at, has_time)
JOIN claims USING (fingerprint) JOIN imports USING (import_id), this
WHERE counts AND imports.place < this.place AND imports.sha256 <> this.sha256
    AND (imports.shape <> this.shape OR (
        imports.shape = this.shape AND imports.import_id IN (SELECT alike.import_id FROM alike)
        AND key NOT IN (SELECT key FROM brought) AND key NOT IN (SELECT key FROM taken_over)
    ))
    AND fingerprint NOT IN (SELECT fingerprint FROM brought)
QUALIFY row_number() OVER (PARTITION BY fingerprint ORDER BY imports.place DESC) = 1;
CREATE OR REPLACE TEMP TABLE equals AS
WITH one AS (
    SELECT *, row_number() OVER (PARTITION BY felt_at, has_time, part, about, value ORDER BY line, fingerprint) AS times
    FROM new_here
),
other AS (
    SELECT *, row_number() OVER (PARTITION BY felt_at, has_time, part, about, value ORDER BY line, fingerprint) AS times
    FROM in_other_words
)
SELECT one.fingerprint, other.fingerprint AS beside, is_of_shape
FROM one JOIN other ON one.felt_at = other.felt_at AND one.has_time = other.has_time AND one.about = other.about
    AND one.part IS NOT DISTINCT FROM other.part AND one.value = other.value AND one.times = other.times;
UPDATE lines SET counts = false
FROM equals WHERE lines.fingerprint = CASE WHEN is_of_shape THEN beside ELSE equals.fingerprint END;
UPDATE outcome SET became = CASE WHEN is_of_shape AND NOT is_whole THEN 'changed' ELSE 'there' END
FROM (
    SELECT equals.*, line_within(one, other) AND line_within(other, one) AS is_whole
    FROM equals JOIN lines AS one ON one.fingerprint = equals.fingerprint JOIN lines AS other ON other.fingerprint = beside
) AS said WHERE outcome.fingerprint = said.fingerprint;
CREATE OR REPLACE TEMP TABLE other_values AS
WITH one AS (
    SELECT *, row_number() OVER (PARTITION BY felt_at, has_time, part, about ORDER BY line, fingerprint) AS times
    FROM new_here ANTI JOIN equals USING (fingerprint) WHERE became = 'new'
),
other AS (
    SELECT *, row_number() OVER (PARTITION BY felt_at, has_time, part, about ORDER BY line, fingerprint) AS times
    FROM in_other_words WHERE fingerprint NOT IN (SELECT beside FROM equals)
)
SELECT
    one.fingerprint, other.fingerprint AS was, one.felt_at,
    line_words(one) || ': ' || told || ' in ' || file_name || ', ' || line_told(one) || ' here' AS words
FROM one JOIN other ON one.felt_at = other.felt_at AND one.has_time = other.has_time AND one.about = other.about
    AND one.part IS NOT DISTINCT FROM other.part AND one.times = other.times;
