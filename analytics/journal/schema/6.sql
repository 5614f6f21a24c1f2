-- What the same thing is and what it says now are two things. A line is one thing that a row of a file says (a rating, a
-- part of a session, an exposure, or what stood beside no rating); `key` is the same for the same thing whatever it says;
-- each import claims the lines it brought, and `counts` says which of a thing's lines is what it says now.

DROP VIEW IF EXISTS session_lines;
DROP VIEW IF EXISTS entry_lines;
DROP VIEW IF EXISTS treated_places;
DROP VIEW IF EXISTS sessions;
DROP VIEW IF EXISTS exposures;
DROP VIEW IF EXISTS ratings;
DROP VIEW IF EXISTS entries;

-- All that a line says, as text; what is not there does not enter it, so that a further column changes no line's hash.
CREATE OR REPLACE MACRO line_text(l) AS concat_ws(
    chr(31), l.key, 'at=' || l.felt_at, 'timed=' || l.has_time, 'part=' || l.part, 'region=' || l.region,
    'side=' || l.side, 'intensity=' || l.intensity,
    CASE WHEN len(l.qualities) > 0 THEN 'qualities=' || array_to_string(l.qualities, chr(30)) END,
    CASE WHEN len(l.symptoms) > 0 THEN 'symptoms=' || array_to_string(l.symptoms, chr(30)) END,
    CASE WHEN len(l.postures) > 0 THEN 'postures=' || array_to_string(l.postures, chr(30)) END,
    'sat=' || l.sitting_minutes, 'treatment=' || l.treatment, 'muscle=' || l.muscle, 'minutes=' || l.treatment_minutes,
    'pressure=' || l.pressure, 'held=' || l.hold_seconds, 'before=' || l.pain_before, 'after=' || l.pain_after,
    'notes=' || l.notes,
    CASE WHEN len(l.warning_signs) > 0 THEN 'signs=' || array_to_string(l.warning_signs, chr(30)) END,
    'question=' || l.safety_question, 'answer=' || l.safety_answer, 'factor=' || l.factor, 'amount=' || l.amount,
    'unit=' || l.unit
);
-- Of a date alone a file may say the same rating more than once: the second has a hash of its own.
CREATE OR REPLACE MACRO line_hash(words, nth) AS md5(words || CASE WHEN nth > 1 THEN chr(31) || 'nth=' || nth ELSE '' END)::UUID;
-- The key of what a program of an earlier schema kept: it did not keep the file's own words.
CREATE OR REPLACE MACRO former_key(l) AS md5(concat_ws(
    chr(31), 'former', CASE WHEN l.intensity IS NOT NULL THEN 'rating' WHEN l.treatment IS NOT NULL THEN 'session'
        WHEN l.factor IS NOT NULL THEN 'exposure' ELSE 'entry' END,
    l.felt_at, l.has_time, 'place=' || lower(coalesce(l.written, l.region)), 'side=' || l.side,
    'treatment=' || l.treatment, 'factor=' || l.factor, 'question=' || l.safety_question
))::UUID;

ALTER TABLE factors ADD COLUMN day_is VARCHAR;
CREATE TABLE settings (
    name VARCHAR PRIMARY KEY,
    value VARCHAR
);

ALTER TABLE imports RENAME TO imports_5;
CREATE TABLE imports (
    import_id UUID PRIMARY KEY,
    file_name VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    format VARCHAR NOT NULL,
    options VARCHAR NOT NULL,
    imported_at TIMESTAMP NOT NULL,
    rows INTEGER NOT NULL,
    kept INTEGER NOT NULL,
    already_there INTEGER NOT NULL,
    set_aside INTEGER NOT NULL,
    place INTEGER NOT NULL,
    header VARCHAR[],
    delimiter VARCHAR,
    shape VARCHAR,
    first_day DATE,
    last_day DATE,
    keeps_older BOOLEAN NOT NULL DEFAULT false,
    changed INTEGER NOT NULL DEFAULT 0,
    reread INTEGER NOT NULL DEFAULT 0
);
INSERT INTO imports BY NAME
SELECT imports_5.*, row_number() OVER (ORDER BY imported_at, import_id) AS place, days.first_day, days.last_day
FROM imports_5 LEFT JOIN (
    SELECT import_id, min(felt_at)::DATE AS first_day, max(felt_at)::DATE AS last_day
    FROM claims JOIN lines USING (fingerprint) GROUP BY import_id
) AS days USING (import_id);
DROP TABLE imports_5;

-- Each old line as the things it says.
CREATE TEMP TABLE things AS
WITH held AS (
    SELECT claims.import_id, claims.line AS at_line, lines.* FROM claims JOIN lines USING (fingerprint)
),
split AS (
    SELECT * EXCLUDE (treatment, muscle, treatment_minutes, pressure, hold_seconds, pain_before, pain_after, safety_question, safety_answer)
    FROM held WHERE intensity IS NOT NULL
    UNION ALL BY NAME
    SELECT
        import_id, at_line, fingerprint, felt_at, has_time, recorded_at, region, side, written, treatment, muscle,
        treatment_minutes, pressure, hold_seconds, pain_before, pain_after,
        CASE WHEN intensity IS NULL THEN notes END AS notes
    FROM held WHERE treatment IS NOT NULL
    UNION ALL BY NAME
    SELECT import_id, at_line, fingerprint, felt_at, has_time, recorded_at, factor, amount, unit
    FROM held JOIN line_exposures USING (fingerprint)
    UNION ALL BY NAME
    SELECT
        import_id, at_line, fingerprint, felt_at, has_time, recorded_at, safety_question, safety_answer,
        CASE WHEN intensity IS NULL THEN postures END AS postures,
        CASE WHEN intensity IS NULL THEN sitting_minutes END AS sitting_minutes,
        CASE WHEN intensity IS NULL AND treatment IS NULL THEN notes END AS notes,
        CASE WHEN intensity IS NULL THEN warning_signs END AS warning_signs
    FROM held
    WHERE safety_question IS NOT NULL OR safety_answer IS NOT NULL
        OR (intensity IS NULL AND (sitting_minutes IS NOT NULL OR len(postures) > 0 OR len(warning_signs) > 0
            OR (treatment IS NULL AND notes IS NOT NULL)))
        OR (intensity IS NULL AND treatment IS NULL AND fingerprint NOT IN (SELECT fingerprint FROM line_exposures))
),
whole AS (
    SELECT
        fingerprint AS was, NULL::VARCHAR AS part, * EXCLUDE (fingerprint) REPLACE (
            coalesce(qualities, []) AS qualities, coalesce(symptoms, []) AS symptoms, coalesce(postures, []) AS postures,
            coalesce(warning_signs, []) AS warning_signs
        )
    FROM split
),
keyed AS (SELECT *, former_key(whole) AS key FROM whole),
told AS (SELECT *, line_text(keyed) AS words FROM keyed),
counted AS (
    SELECT *, CASE WHEN intensity IS NOT NULL AND NOT has_time
        THEN row_number() OVER (PARTITION BY import_id, words ORDER BY at_line) ELSE 1 END AS nth
    FROM told
)
SELECT *, line_hash(words, nth) AS fingerprint FROM counted;

ALTER TABLE lines RENAME TO lines_5;
CREATE TABLE lines (
    fingerprint UUID NOT NULL,
    key UUID NOT NULL,
    nth INTEGER NOT NULL,
    counts BOOLEAN NOT NULL,
    is_former BOOLEAN NOT NULL DEFAULT false,
    line INTEGER NOT NULL,
    felt_at TIMESTAMP NOT NULL,
    has_time BOOLEAN NOT NULL,
    part VARCHAR,
    recorded_at TIMESTAMP NOT NULL,
    region VARCHAR,
    side VARCHAR,
    written VARCHAR,
    intensity DOUBLE CHECK (intensity BETWEEN 0 AND 10),
    qualities VARCHAR[] NOT NULL DEFAULT [],
    symptoms VARCHAR[] NOT NULL DEFAULT [],
    postures VARCHAR[] NOT NULL DEFAULT [],
    sitting_minutes DOUBLE CHECK (sitting_minutes BETWEEN 0 AND 1440),
    treatment VARCHAR,
    muscle VARCHAR,
    treatment_minutes DOUBLE,
    pressure DOUBLE,
    hold_seconds DOUBLE,
    pain_before DOUBLE CHECK (pain_before BETWEEN 0 AND 10),
    pain_after DOUBLE CHECK (pain_after BETWEEN 0 AND 10),
    notes VARCHAR,
    warning_signs VARCHAR[] NOT NULL DEFAULT [],
    safety_question VARCHAR,
    safety_answer VARCHAR,
    factor VARCHAR,
    amount DOUBLE,
    unit VARCHAR
);
INSERT INTO lines BY NAME
SELECT things.* EXCLUDE (import_id, at_line, was, words, line), at_line AS line, true AS counts, true AS is_former
FROM things JOIN imports USING (import_id)
QUALIFY row_number() OVER (PARTITION BY fingerprint ORDER BY place, at_line) = 1;

DROP TABLE claims;
CREATE TABLE claims (
    import_id UUID NOT NULL,
    fingerprint UUID NOT NULL,
    line INTEGER NOT NULL,
    written VARCHAR,
    raw UUID
);
INSERT INTO claims
SELECT import_id, fingerprint, min(at_line), arg_min(written, at_line), NULL FROM things GROUP BY import_id, fingerprint;

CREATE TABLE superseded (
    import_id UUID NOT NULL,
    fingerprint UUID NOT NULL,
    beside UUID
);

ALTER TABLE taken_over RENAME TO taken_over_5;
CREATE TABLE taken_over (
    key UUID NOT NULL,
    fingerprint UUID,
    by_id UUID
);
INSERT INTO taken_over
SELECT DISTINCT key, CASE WHEN treatment IS NOT NULL THEN things.fingerprint END, by_id
FROM taken_over_5 JOIN things ON taken_over_5.fingerprint = things.was AND CASE
    WHEN treatment IS NOT NULL THEN taken_over_5.part = 'session'
    WHEN factor IS NOT NULL THEN taken_over_5.part = 'exposure ' || factor
    ELSE taken_over_5.part = 'entry' END;

CREATE TABLE covered (
    import_id UUID NOT NULL,
    day DATE NOT NULL
);
INSERT INTO covered SELECT DISTINCT import_id, day FROM zeros;

DROP TABLE taken_over_5;
DROP TABLE lines_5;
DROP TABLE line_exposures;
DROP TABLE things;
