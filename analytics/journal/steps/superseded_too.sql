-- What took the place of a thing (in other words, at another moment) takes that of what earlier imports said of it, too: with
-- the import in between taken back, it does not come back beside it.
INSERT INTO superseded
WITH replaced AS (
    SELECT was, false AS is_whatever FROM moves
    UNION ALL SELECT beside, false FROM equals WHERE is_of_shape
    UNION ALL SELECT was, true FROM other_values
),
said_by AS (
    SELECT DISTINCT fingerprint, imports.shape FROM claims JOIN imports USING (import_id), this WHERE imports.place < this.place
)
SELECT DISTINCT this.import_id, earlier.fingerprint, NULL::UUID
FROM replaced JOIN lines AS latest ON latest.fingerprint = was
JOIN lines AS earlier ON earlier.key = latest.key AND NOT earlier.counts
    AND (is_whatever OR line_value(earlier) = line_value(latest))
JOIN said_by AS one ON one.fingerprint = was
JOIN said_by AS other ON other.fingerprint = earlier.fingerprint AND other.shape IS NOT DISTINCT FROM one.shape, this
WHERE earlier.fingerprint NOT IN (SELECT fingerprint FROM brought)
    AND earlier.fingerprint NOT IN (SELECT fingerprint FROM superseded WHERE import_id = this.import_id);
-- What an earlier import of this shape put out of count (moved, or told by another file), this one, which says so too, puts
-- out of count as well: with that import taken back, it does not come back beside it.
INSERT INTO superseded
WITH out AS (
    SELECT DISTINCT lines.*, line_kind(lines) AS kind, line_value(lines) AS value, line_about(lines) AS about
    FROM superseded JOIN imports USING (import_id) JOIN lines USING (fingerprint), this
    WHERE beside IS NULL AND imports.place < this.place AND imports.shape = this.shape AND NOT counts
        AND fingerprint NOT IN (SELECT fingerprint FROM brought)
        AND fingerprint NOT IN (SELECT fingerprint FROM superseded WHERE import_id = this.import_id)
),
of_shape AS (
    SELECT DISTINCT fingerprint, import_id FROM claims SEMI JOIN out USING (fingerprint) JOIN imports USING (import_id), this
    WHERE imports.shape = this.shape AND import_id <> this.import_id
)
SELECT DISTINCT this.import_id, out.fingerprint, NULL::UUID
FROM out JOIN brought ON brought.felt_at::DATE = out.felt_at::DATE AND line_kind(brought) = kind
JOIN outcome ON outcome.fingerprint = brought.fingerprint AND became <> 'new', this
WHERE CASE WHEN out.fingerprint IN (SELECT fingerprint FROM of_shape)
    THEN line_value(brought) = value AND NOT EXISTS (
        FROM of_shape JOIN claims USING (import_id)
        WHERE of_shape.fingerprint = out.fingerprint AND claims.fingerprint = brought.fingerprint
    )
    ELSE brought.felt_at = out.felt_at AND brought.has_time = out.has_time AND brought.part IS NOT DISTINCT FROM out.part
        AND line_about(brought) = about
    END;
-- And what said the same as a thing of this shape, and so did not count beside it, goes on to count no more.
INSERT INTO superseded
SELECT DISTINCT this.import_id, superseded.fingerprint, NULL::UUID
FROM superseded JOIN imports USING (import_id) JOIN lines USING (fingerprint), this
WHERE beside IN (SELECT fingerprint FROM brought JOIN outcome USING (fingerprint) WHERE became <> 'new')
    AND imports.place < this.place AND imports.shape <> this.shape AND NOT counts
    AND superseded.fingerprint NOT IN (SELECT fingerprint FROM brought)
    AND superseded.fingerprint NOT IN (SELECT fingerprint FROM superseded WHERE import_id = this.import_id);
-- What said the same as a thing that this import says otherwise, or in other words, was told by that thing: it goes on to
-- count no more.
INSERT INTO superseded
SELECT DISTINCT this.import_id, superseded.fingerprint, NULL::UUID
FROM superseded JOIN imports USING (import_id) JOIN lines USING (fingerprint), this
WHERE beside IN (
        SELECT was FROM pairs WHERE NOT is_held
        UNION ALL SELECT beside FROM equals WHERE is_of_shape
        UNION ALL SELECT was FROM other_values
    )
    AND imports.place < this.place AND imports.shape <> this.shape AND NOT counts
    AND superseded.fingerprint NOT IN (SELECT fingerprint FROM brought)
    AND superseded.fingerprint NOT IN (SELECT fingerprint FROM superseded WHERE import_id = this.import_id);
-- And so does the thing itself, where another file said it too.
INSERT INTO superseded
SELECT DISTINCT this.import_id, was, NULL::UUID
FROM pairs JOIN claims ON claims.fingerprint = was JOIN imports USING (import_id), this
WHERE NOT is_held AND imports.place < this.place AND imports.shape <> this.shape
    AND was NOT IN (SELECT fingerprint FROM superseded WHERE import_id = this.import_id);
-- What this import says as another file does stands beside what earlier files said of that thing as well.
INSERT INTO superseded
SELECT DISTINCT this.import_id, equals.fingerprint, earlier.fingerprint
FROM equals JOIN lines AS latest ON latest.fingerprint = beside
JOIN lines AS earlier ON earlier.key = latest.key AND NOT earlier.counts AND line_value(earlier) = line_value(latest)
JOIN claims ON claims.fingerprint = earlier.fingerprint JOIN imports USING (import_id), this
WHERE NOT is_of_shape AND earlier.fingerprint <> beside AND imports.place < this.place AND imports.shape <> this.shape;
