-- What the person changed, deleted or wrote here stays as they have it: a line of the same thing is there already where it
-- is known or says the same, else it is named (`yours`).
CREATE OR REPLACE TEMP TABLE own AS
WITH held AS (
    SELECT fingerprint, fingerprint IN (SELECT fingerprint FROM claims WHERE import_id <> this.import_id) AS is_equal
    FROM brought SEMI JOIN taken_over AS theirs ON theirs.key = brought.key
        AND (theirs.fingerprint IS NULL OR theirs.fingerprint = brought.fingerprint), this
    UNION ALL
    SELECT brought.fingerprint, line_value(brought) = line_value(said) AND brought.felt_at = said.felt_at
        AND brought.has_time = said.has_time AND coalesce(brought.notes = said.notes, brought.notes IS NULL)
    FROM brought JOIN written_lines AS said ON said.key = brought.key
    UNION ALL
    SELECT brought.fingerprint, brought.intensity = said.intensity
    FROM brought JOIN (FROM written_ratings JOIN written_entries USING (entry_id)) AS said
        ON said.felt_at = brought.felt_at AND said.has_time = brought.has_time
        AND lower(said.region) = lower(brought.region) AND said.side IS NOT DISTINCT FROM brought.side
    WHERE brought.intensity IS NOT NULL
    UNION ALL
    SELECT brought.fingerprint, coalesce(brought.treatment_minutes = said.minutes, true)
    FROM brought JOIN written_sessions AS said
        ON said.began_at = brought.felt_at AND said.has_time = brought.has_time
        AND lower(said.kind) = lower(brought.treatment)
    UNION ALL
    SELECT brought.fingerprint, brought.amount = said.amount
    FROM brought LEFT JOIN factors ON factors.factor = brought.factor
    JOIN (
        SELECT day, coalesce(called, factor) AS factor, amount FROM written_exposures LEFT JOIN factors USING (factor)
    ) AS said ON said.day = day_of(brought.felt_at, brought.has_time) AND said.factor = coalesce(factors.called, brought.factor)
)
SELECT fingerprint, bool_or(is_equal) AS is_equal FROM held GROUP BY fingerprint;
-- What was written here and comes back in a file is the person's from then on, as what they changed of a file's is.
INSERT INTO taken_over
SELECT DISTINCT key, NULL::UUID, of_id FROM brought SEMI JOIN written_lines AS own ON own.key = brought.key
WHERE key NOT IN (SELECT key FROM taken_over WHERE fingerprint IS NULL);
UPDATE outcome SET became = CASE WHEN own.is_equal THEN 'there' ELSE 'yours' END
FROM own WHERE outcome.fingerprint = own.fingerprint AND became <> 'there';
