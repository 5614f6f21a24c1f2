-- The diary as it is read: what was written here and what files brought, without the parts of a file's lines that the
-- person has since changed or deleted here (`taken_over`).

-- The day that a moment belongs to: one with a time may lie after midnight and before the day of the person ends.
CREATE OR REPLACE MACRO day_of(moment, timed) AS (
    moment - to_minutes(CASE WHEN timed THEN coalesce((SELECT any_value(value)::INTEGER FROM settings WHERE name = 'day_ends'), 0) ELSE 0 END)
)::DATE;

-- An entry is all the ratings of one moment with what was written beside them.
CREATE OR REPLACE VIEW entries AS
SELECT
    entry_id, revision::VARCHAR AS version, felt_at, has_time, recorded_at, brought_in, postures, sitting_minutes,
    longest_sit_minutes, warning_signs, notes, NULL::VARCHAR AS part
FROM written_entries
UNION ALL
SELECT
    md5('entry ' || felt_at || has_time || coalesce(part, ''))::UUID, 'lines ' || md5(string_agg(fingerprint::VARCHAR, ',' ORDER BY fingerprint)),
    felt_at, has_time, min(recorded_at), true,
    list_sort(list_distinct(flatten(list(postures)))), max(sitting_minutes), NULL,
    list_distinct(flatten(list(warning_signs ORDER BY line))),
    string_agg(DISTINCT notes, chr(10) ORDER BY notes) FILTER (intensity IS NOT NULL OR treatment IS NULL), part
FROM lines ANTI JOIN (FROM taken_over WHERE part = 'entry') AS theirs USING (fingerprint)
WHERE intensity IS NOT NULL OR sitting_minutes IS NOT NULL OR len(postures) > 0 OR len(warning_signs) > 0
    OR (treatment IS NULL AND notes IS NOT NULL)
GROUP BY felt_at, has_time, part;

-- A rating is one place at one moment with its intensity; a word of the person's own that was laid on the map is that
-- region, and stays what was written.
CREATE OR REPLACE VIEW ratings AS
SELECT said.* REPLACE (
    coalesce(laid.region, said.region) AS region, coalesce(said.side, laid.side) AS side,
    CASE WHEN laid.region IS NULL THEN said.written ELSE said.region END AS written
)
FROM (
SELECT
    rating_id, entry_id, felt_at, has_time, recorded_at, brought_in, region, side, written, intensity, qualities,
    symptoms, trigger_point, signs, spreads_to, NULL::VARCHAR AS part
FROM written_ratings JOIN written_entries USING (entry_id)
UNION ALL
SELECT
    fingerprint, md5('entry ' || felt_at || has_time || coalesce(part, ''))::UUID, felt_at, has_time, recorded_at, true, region, side,
    written, intensity, qualities, symptoms, NULL, [], [], part
FROM lines ANTI JOIN (FROM taken_over WHERE part = 'entry') AS theirs USING (fingerprint)
WHERE intensity IS NOT NULL
) AS said LEFT JOIN laid_places AS laid ON lower(laid.written) = lower(said.region);

-- An exposure is one amount of one factor on one day; `inferred` where a file named other factors that day.
CREATE OR REPLACE VIEW exposures AS
SELECT noted.day, coalesce(called, noted.factor) AS factor, noted.amount, noted.unit, inferred, felt_at, recorded_at, line, part
FROM (
    SELECT
        day, factor, amount, unit, false AS inferred, greatest(day::TIMESTAMP, recorded_at) AS felt_at, recorded_at,
        0 AS line, NULL::VARCHAR AS part
    FROM written_exposures
    UNION ALL
    SELECT day_of(felt_at, has_time), factor, amount, unit, false, felt_at, recorded_at, line, lines.part
    FROM line_exposures JOIN lines USING (fingerprint)
    ANTI JOIN taken_over ON taken_over.fingerprint = lines.fingerprint AND taken_over.part = 'exposure ' || factor
    UNION ALL
    SELECT day, factor, 0, NULL, true, day::TIMESTAMP, min(imported_at), 0, NULL
    FROM zeros JOIN imports USING (import_id)
    GROUP BY day, factor
) AS noted
LEFT JOIN factors USING (factor);

-- A session is one treatment; lines of the same moment, kind and minutes are its places.
CREATE OR REPLACE VIEW sessions AS
SELECT
    session_id, revision::VARCHAR AS version, began_at, has_time, recorded_at, brought_in, kind, "by", minutes, pressure, hold_seconds, sensations,
    pain_before, pain_after, soreness, range_before, range_after, range_unit, notes
FROM written_sessions
UNION ALL
SELECT
    md5('session ' || felt_at || has_time || treatment || coalesce(treatment_minutes, -1))::UUID,
    'lines ' || md5(string_agg(fingerprint::VARCHAR, ',' ORDER BY fingerprint)), felt_at, has_time,
    min(recorded_at), true, treatment, NULL, treatment_minutes, max(pressure), max(hold_seconds), [], max(pain_before),
    max(pain_after), NULL, NULL, NULL, NULL,
    string_agg(DISTINCT notes, chr(10) ORDER BY notes) FILTER (intensity IS NULL)
FROM lines ANTI JOIN (FROM taken_over WHERE part = 'session') AS theirs USING (fingerprint)
WHERE treatment IS NOT NULL
GROUP BY felt_at, has_time, treatment, treatment_minutes;

-- A treated place is where a session worked, as it was written; `on_map` is the region that a word of the person's own was
-- laid on.
CREATE OR REPLACE VIEW treated_places AS
SELECT said.*, coalesce(laid.region, said.region) AS on_map
FROM (
SELECT session_id, region, side, muscle
FROM written_treated_places
UNION ALL
SELECT DISTINCT
    md5('session ' || felt_at || has_time || treatment || coalesce(treatment_minutes, -1))::UUID, region, side, muscle
FROM lines ANTI JOIN (FROM taken_over WHERE part = 'session') AS theirs USING (fingerprint)
WHERE treatment IS NOT NULL AND (region IS NOT NULL OR muscle IS NOT NULL)
) AS said LEFT JOIN laid_places AS laid ON lower(laid.written) = lower(said.region);

-- Which lines of files make an entry, and which make a session.
CREATE OR REPLACE VIEW entry_lines AS
SELECT md5('entry ' || felt_at || has_time || coalesce(part, ''))::UUID AS entry_id, fingerprint
FROM lines ANTI JOIN (FROM taken_over WHERE part = 'entry') AS theirs USING (fingerprint)
WHERE intensity IS NOT NULL OR sitting_minutes IS NOT NULL OR len(postures) > 0 OR len(warning_signs) > 0
    OR (treatment IS NULL AND notes IS NOT NULL);

CREATE OR REPLACE VIEW session_lines AS
SELECT md5('session ' || felt_at || has_time || treatment || coalesce(treatment_minutes, -1))::UUID AS session_id, fingerprint
FROM lines ANTI JOIN (FROM taken_over WHERE part = 'session') AS theirs USING (fingerprint)
WHERE treatment IS NOT NULL;
