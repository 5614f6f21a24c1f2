-- A line that a program of an earlier schema brought takes on the key of what names it now: of the same moment, side,
-- treatment and factor, and of the same place in the file's own words, or the place they stood for, or what was made of
-- them then; a side within words of the person's own was once no side. Its value stays; so do the imports that claim it, and what the person made of it.
CREATE OR REPLACE TEMP TABLE adopted AS
WITH new AS (FROM brought WHERE key NOT IN (SELECT key FROM lines)),
met AS (
    SELECT
        lines.fingerprint AS was, lines.key AS old_key, new.key, new.line,
        row_number() OVER (PARTITION BY lines.fingerprint ORDER BY
            new.intensity IS DISTINCT FROM lines.intensity OR new.amount IS DISTINCT FROM lines.amount,
            lower(coalesce(new.written, new.region)) IS DISTINCT FROM lower(coalesce(lines.written, lines.region)),
            new.line, new.key
        ) AS best
    FROM lines JOIN new ON lines.is_former AND lines.felt_at = new.felt_at AND lines.has_time = new.has_time
        AND (lines.intensity IS NULL) = (new.intensity IS NULL)
        AND (
            lines.side IS NOT DISTINCT FROM new.side OR (lines.side IS NULL AND lower(lines.region) = lower(new.written))
        )
        AND lines.treatment IS NOT DISTINCT FROM new.treatment
        AND lines.safety_question IS NOT DISTINCT FROM new.safety_question
        AND (lines.factor IS NOT DISTINCT FROM new.factor OR (new.factor IS NOT NULL AND lines.factor = new.former))
        AND (
            lower(coalesce(lines.written, lines.region)) IS NOT DISTINCT FROM lower(coalesce(new.written, new.region))
            OR lower(lines.region) IS NOT DISTINCT FROM lower(new.region)
            OR (new.factor IS NULL AND lower(coalesce(lines.written, lines.region)) = lower(new.former))
        )
)
SELECT was, old_key, key FROM met WHERE best = 1;
UPDATE lines SET key = adopted.key, is_former = false FROM adopted WHERE fingerprint = was;
CREATE OR REPLACE TEMP TABLE renamed AS
SELECT was, line_hash(line_text(lines), nth) AS fingerprint FROM lines JOIN adopted ON lines.fingerprint = adopted.was;
UPDATE lines SET fingerprint = renamed.fingerprint FROM renamed WHERE lines.fingerprint = was;
UPDATE claims SET fingerprint = renamed.fingerprint FROM renamed WHERE claims.fingerprint = was;
UPDATE superseded SET fingerprint = renamed.fingerprint FROM renamed WHERE superseded.fingerprint = was;
UPDATE superseded SET beside = renamed.fingerprint FROM renamed WHERE beside = was;
INSERT INTO taken_over
SELECT DISTINCT adopted.key, renamed.fingerprint, by_id
FROM taken_over JOIN adopted ON taken_over.key = old_key AND (taken_over.fingerprint IS NULL OR taken_over.fingerprint = was)
LEFT JOIN renamed ON renamed.was = taken_over.fingerprint;
DELETE FROM taken_over WHERE key IN (SELECT old_key FROM adopted) AND key NOT IN (SELECT key FROM lines);
