-- What counts is found again from the imports that are left, in their order and with the answers that came with each: those are
-- kept with them, and what one put out of count is no fact of its own.
ALTER TABLE imports ADD COLUMN takes_same_moments BOOLEAN DEFAULT false;
ALTER TABLE imports ADD COLUMN takes_moved BOOLEAN DEFAULT false;
-- Of those kept so far what they put out of count says what was answered.
CREATE TEMP TABLE answered AS
SELECT
    superseded.import_id, one.felt_at = other.felt_at AND one.has_time = other.has_time AS is_same_moment,
    coalesce(one.intensity, one.amount, one.treatment_minutes, -1)
        = coalesce(other.intensity, other.amount, other.treatment_minutes, -1) AS is_same_value
FROM superseded JOIN lines AS one USING (fingerprint)
JOIN claims ON claims.import_id = superseded.import_id
JOIN lines AS other ON other.fingerprint = claims.fingerprint AND other.felt_at::DATE = one.felt_at::DATE
    AND (other.intensity IS NULL) = (one.intensity IS NULL) AND other.treatment IS NOT DISTINCT FROM one.treatment
    AND other.factor IS NOT DISTINCT FROM one.factor AND other.key <> one.key
WHERE superseded.beside IS NULL;
UPDATE imports SET takes_same_moments = true
WHERE import_id IN (SELECT import_id FROM answered WHERE is_same_moment AND NOT is_same_value);
UPDATE imports SET takes_moved = true
WHERE import_id IN (SELECT import_id FROM answered WHERE is_same_value AND NOT is_same_moment);
DROP TABLE answered;
DROP TABLE superseded;
