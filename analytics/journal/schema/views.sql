-- The diary as it is read: what was written here and what files brought, without what the person has since changed or
-- deleted here (`taken_over`), and without what they wrote here themselves of the same moment and place.

-- The day that a moment belongs to: one with a time may lie after midnight and before the day of the person ends.
CREATE OR REPLACE MACRO day_of(moment, timed) AS (
    moment - to_minutes(CASE WHEN timed THEN coalesce((SELECT any_value(value)::INTEGER FROM settings WHERE name = 'day_ends'), 0) ELSE 0 END)
)::DATE;

-- What the person told of safety, an answer a row, in the words of a table that leaves (`diary/careful.py`).
CREATE OR REPLACE VIEW written_answers AS
SELECT
    md5(concat_ws(chr(31), 'answer', strftime(felt_at, '%Y-%m-%dT%H:%M:%S.%f'), safety_question, safety_answer))::UUID AS key,
    *
FROM (
    SELECT written_at AS felt_at, true AS has_time, 'signs to see a doctor about' AS safety_question, unnest(warning_signs) AS safety_answer
    FROM intakes
    UNION ALL SELECT written_at, true, 'condition', unnest(conditions) FROM intakes
    UNION ALL SELECT written_at, true, 'medicines', medicines FROM intakes WHERE medicines <> ''
    UNION ALL
    SELECT written_at, true, 'conditions and medicines', 'asked, nothing ticked' FROM intakes
    WHERE len(conditions) = 0 AND coalesce(medicines, '') = ''
    UNION ALL
    SELECT written_at, true, 'signs to see a doctor about', 'asked, nothing ticked' FROM intakes WHERE len(warning_signs) = 0
    UNION ALL SELECT asked_at, true, 'before a massage', unnest(ticked) FROM massage_checks
    UNION ALL SELECT asked_at, true, 'before a massage', 'asked, nothing ticked' FROM massage_checks WHERE len(ticked) = 0
    UNION ALL SELECT seen_on::TIMESTAMP, false, 'seen by a doctor', sign FROM seen_signs
);

-- What was written here, as lines of a file would say it: each with what tells it when it comes back in one. What belongs
-- to a whole entry stands with the first of its ratings.
CREATE OR REPLACE VIEW written_lines AS
SELECT
    rating_id AS key, entry_id AS of_id, felt_at, has_time, region, side, written, intensity, qualities, symptoms,
    trigger_point, signs AS point_signs, spreads_to,
    CASE WHEN nth = 1 THEN postures ELSE [] END AS postures, CASE WHEN nth = 1 THEN sitting_minutes END AS sitting_minutes,
    CASE WHEN nth = 1 THEN longest_sit_minutes END AS longest_sit_minutes,
    CASE WHEN nth = 1 THEN warning_signs ELSE [] END AS warning_signs, CASE WHEN nth = 1 THEN notes END AS notes
FROM (SELECT *, row_number() OVER (PARTITION BY entry_id ORDER BY region, side, rating_id) AS nth FROM written_ratings)
JOIN written_entries USING (entry_id)
UNION ALL BY NAME
SELECT
    entry_id AS key, entry_id AS of_id, felt_at, has_time, postures, sitting_minutes, longest_sit_minutes, warning_signs, notes
FROM written_entries ANTI JOIN written_ratings USING (entry_id)
UNION ALL BY NAME
SELECT
    CASE WHEN coalesce(region, side, muscle) IS NULL THEN session_id
        ELSE md5(concat_ws(chr(31), session_id, coalesce(region, ''), coalesce(side, ''), coalesce(muscle, '')))::UUID END AS key,
    session_id AS of_id, began_at AS felt_at, has_time, kind AS treatment, region, side, muscle, "by",
    minutes AS treatment_minutes, pressure, hold_seconds, sensations, pain_before, pain_after, soreness, range_before,
    range_after, range_unit, notes
FROM written_sessions LEFT JOIN written_treated_places USING (session_id)
UNION ALL BY NAME
SELECT exposure_id AS key, day::TIMESTAMP AS felt_at, false AS has_time, factor, amount, unit FROM written_exposures
UNION ALL BY NAME
FROM written_answers;

-- The lines of files that say what a thing says now, unless the person changed or deleted it here.
CREATE OR REPLACE VIEW counting_lines AS
SELECT lines.*
FROM lines ANTI JOIN taken_over AS theirs ON theirs.key = lines.key
    AND (theirs.fingerprint IS NULL OR theirs.fingerprint = lines.fingerprint)
WHERE counts;

-- The lines of files that are a part of the diary.
CREATE OR REPLACE VIEW rating_lines AS
SELECT coalesce(of_id, md5('entry ' || felt_at || has_time || coalesce(part, ''))::UUID) AS entry_id, lines.*
FROM counting_lines AS lines
ANTI JOIN (
    SELECT felt_at, has_time, lower(region) AS region, side FROM written_ratings JOIN written_entries USING (entry_id)
) AS own ON own.felt_at = lines.felt_at AND own.has_time = lines.has_time AND own.region = lower(lines.region)
    AND own.side IS NOT DISTINCT FROM lines.side
WHERE intensity IS NOT NULL;

-- What a row said beside no rating; an answer about safety alone makes no entry.
CREATE OR REPLACE VIEW beside_lines AS
SELECT coalesce(of_id, md5('entry ' || felt_at || has_time || coalesce(part, ''))::UUID) AS entry_id, lines.*
FROM counting_lines AS lines
WHERE intensity IS NULL AND treatment IS NULL AND factor IS NULL
    AND (sitting_minutes IS NOT NULL OR longest_sit_minutes IS NOT NULL OR len(postures) > 0 OR len(warning_signs) > 0
        OR notes IS NOT NULL);

CREATE OR REPLACE VIEW treatment_lines AS
SELECT
    coalesce(
        of_id,
        md5('session ' || felt_at || has_time || treatment || coalesce(treatment_minutes, -1) || coalesce(part, ''))::UUID
    ) AS session_id, lines.*
FROM counting_lines AS lines
ANTI JOIN written_sessions AS own
    ON own.began_at = lines.felt_at AND own.has_time = lines.has_time AND lower(own.kind) = lower(lines.treatment)
WHERE treatment IS NOT NULL;

-- An entry is all the ratings of one moment with what was written beside them.
CREATE OR REPLACE VIEW entries AS
SELECT
    entry_id, revision::VARCHAR AS version, felt_at, has_time, NULL::VARCHAR AS part, recorded_at, brought_in, postures,
    sitting_minutes, longest_sit_minutes, warning_signs, notes
FROM written_entries
UNION ALL
SELECT
    entry_id, 'lines ' || md5(string_agg(fingerprint::VARCHAR, ',' ORDER BY fingerprint)),
    felt_at, has_time, part, min(recorded_at), true,
    list_sort(list_distinct(flatten(list(postures)))), max(sitting_minutes), max(longest_sit_minutes),
    list_distinct(flatten(list(warning_signs ORDER BY line))),
    string_agg(DISTINCT notes, chr(10) ORDER BY notes)
FROM (FROM rating_lines UNION ALL FROM beside_lines)
GROUP BY entry_id, felt_at, has_time, part;

-- A rating is one place at one moment with its intensity; a word of the person's own that was laid on the map is that
-- region, and stays what was written.
CREATE OR REPLACE VIEW ratings AS
SELECT said.* REPLACE (
    coalesce(laid.region, said.region) AS region, coalesce(said.side, laid.side) AS side,
    CASE WHEN laid.region IS NULL THEN said.written ELSE said.region END AS written
)
FROM (
SELECT
    rating_id, entry_id, felt_at, has_time, NULL::VARCHAR AS part, recorded_at, brought_in, region, side, written,
    intensity, qualities, symptoms, trigger_point, signs, spreads_to
FROM written_ratings JOIN written_entries USING (entry_id)
UNION ALL
SELECT
    fingerprint, entry_id, felt_at, has_time, part, recorded_at, true, region, side,
    written, intensity, qualities, symptoms, trigger_point, coalesce(point_signs, []), coalesce(spreads_to, [])
FROM rating_lines
) AS said LEFT JOIN laid_places AS laid ON lower(laid.written) = lower(said.region);

-- An exposure is one amount of one factor on one day; `inferred` where a file named other factors that day. What was
-- written here is the whole day; a zero is that of the last file of its shape that covers the day, and gives way to what
-- was said.
CREATE OR REPLACE VIEW exposures AS
WITH written AS (
    SELECT day, coalesce(called, factor) AS factor, amount, written_exposures.unit, recorded_at
    FROM written_exposures LEFT JOIN factors USING (factor)
),
brought AS (
    SELECT
        day_of(felt_at, has_time) AS day, coalesce(called, factor) AS factor, amount, lines.unit, felt_at, has_time, part,
        recorded_at, line, other_end
    FROM counting_lines AS lines LEFT JOIN factors USING (factor)
    WHERE lines.factor IS NOT NULL
),
noted AS (
    SELECT
        day, factor, amount, unit, false AS inferred, greatest(day::TIMESTAMP, recorded_at) AS felt_at,
        true AS has_time, NULL::VARCHAR AS part, recorded_at, 0 AS line, NULL::TIMESTAMP AS other_end
    FROM written
    UNION ALL
    SELECT day, factor, amount, unit, false, felt_at, has_time, part, recorded_at, line, other_end
    FROM brought ANTI JOIN written USING (day, factor)
),
covers AS (
    SELECT day, shape, max(place) AS place, arg_max(import_id, place) AS import_id
    FROM covered JOIN imports USING (import_id) GROUP BY day, shape
),
last_covers AS (
    FROM covers ANTI JOIN covers AS later ON later.day = covers.day AND later.place > covers.place
        AND (later.shape = covers.shape OR later.shape IS NULL OR covers.shape IS NULL)
)
FROM noted
UNION ALL
SELECT day, factor, 0, NULL, true, day::TIMESTAMP, false, NULL, min(imported_at), 0, NULL
FROM (
    SELECT zeros.day, coalesce(called, zeros.factor) AS factor, imports.imported_at
    FROM zeros SEMI JOIN last_covers USING (import_id, day) JOIN imports USING (import_id)
    LEFT JOIN factors USING (factor)
) AS unsaid
ANTI JOIN noted USING (day, factor)
GROUP BY day, factor;

-- A session is one treatment; lines of the same moment, kind and minutes are its places.
CREATE OR REPLACE VIEW sessions AS
SELECT
    session_id, revision::VARCHAR AS version, began_at, has_time, NULL::VARCHAR AS part, recorded_at, brought_in, kind,
    "by", minutes, pressure, hold_seconds, sensations, pain_before, pain_after, soreness, range_before, range_after,
    range_unit, notes
FROM written_sessions
UNION ALL
SELECT
    session_id, 'lines ' || md5(string_agg(fingerprint::VARCHAR, ',' ORDER BY fingerprint)), felt_at, has_time, part,
    min(recorded_at), true, treatment, max("by"), treatment_minutes, max(pressure), max(hold_seconds),
    coalesce(arg_max(sensations, len(sensations)), []), max(pain_before), max(pain_after), max(soreness), max(range_before),
    max(range_after), max(range_unit), string_agg(DISTINCT notes, chr(10) ORDER BY notes)
FROM treatment_lines
GROUP BY session_id, felt_at, has_time, part, treatment, treatment_minutes;

-- A treated place is where a session worked, as it was written; `on_map` is the region that a word of the person's own was
-- laid on.
CREATE OR REPLACE VIEW treated_places AS
SELECT said.*, coalesce(laid.region, said.region) AS on_map
FROM (
SELECT session_id, region, side, muscle
FROM written_treated_places
UNION ALL
SELECT DISTINCT session_id, region, side, muscle
FROM treatment_lines
WHERE region IS NOT NULL OR muscle IS NOT NULL OR (side IS NOT NULL AND of_id IS NOT NULL)
) AS said LEFT JOIN laid_places AS laid ON lower(laid.written) = lower(said.region);

-- Which lines of files make an entry, and which make a session.
CREATE OR REPLACE VIEW entry_lines AS
SELECT entry_id, fingerprint, key FROM rating_lines
UNION ALL
SELECT entry_id, fingerprint, key FROM beside_lines;

CREATE OR REPLACE VIEW session_lines AS
SELECT session_id, fingerprint, key FROM treatment_lines;
