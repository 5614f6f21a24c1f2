-- The journal's tables and views. `written_…` tables hold what the person wrote here; `lines` holds what files
-- brought in, one row a distinct line; the views without a prefix are the diary: both together. What came from
-- files is derived from its lines, so taking an import back is exact: its lines go, and nothing else does.

CREATE TABLE facts (
    schema_number INTEGER NOT NULL,
    version BIGINT NOT NULL
);

CREATE TABLE written_entries (
    entry_id UUID PRIMARY KEY,
    felt_at TIMESTAMP NOT NULL,
    has_time BOOLEAN NOT NULL,
    recorded_at TIMESTAMP NOT NULL,
    postures VARCHAR[] NOT NULL,
    sitting_minutes DOUBLE CHECK (sitting_minutes BETWEEN 0 AND 1440),
    notes VARCHAR
);

CREATE TABLE written_ratings (
    rating_id UUID PRIMARY KEY,
    entry_id UUID NOT NULL,
    region VARCHAR NOT NULL,
    side VARCHAR,
    written VARCHAR,
    intensity DOUBLE NOT NULL CHECK (intensity BETWEEN 0 AND 10),
    qualities VARCHAR[] NOT NULL,
    symptoms VARCHAR[] NOT NULL
);

CREATE TABLE written_exposures (
    exposure_id UUID PRIMARY KEY,
    day DATE NOT NULL,
    factor VARCHAR NOT NULL,
    amount DOUBLE NOT NULL,
    unit VARCHAR,
    recorded_at TIMESTAMP NOT NULL
);

CREATE TABLE written_sessions (
    session_id UUID PRIMARY KEY,
    began_at TIMESTAMP NOT NULL,
    has_time BOOLEAN NOT NULL,
    recorded_at TIMESTAMP NOT NULL,
    kind VARCHAR NOT NULL,
    minutes DOUBLE CHECK (minutes > 0),
    pressure DOUBLE CHECK (pressure BETWEEN 0 AND 10),
    hold_seconds DOUBLE CHECK (hold_seconds >= 0),
    pain_before DOUBLE CHECK (pain_before BETWEEN 0 AND 10),
    pain_after DOUBLE CHECK (pain_after BETWEEN 0 AND 10),
    notes VARCHAR
);

CREATE TABLE written_treated_places (
    session_id UUID NOT NULL,
    region VARCHAR,
    side VARCHAR,
    muscle VARCHAR
);

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
    set_aside INTEGER NOT NULL
);

CREATE TABLE lines (
    fingerprint UUID NOT NULL,
    line INTEGER NOT NULL,
    felt_at TIMESTAMP NOT NULL,
    has_time BOOLEAN NOT NULL,
    recorded_at TIMESTAMP NOT NULL,
    region VARCHAR,
    side VARCHAR,
    written VARCHAR,
    intensity DOUBLE CHECK (intensity BETWEEN 0 AND 10),
    qualities VARCHAR[] NOT NULL,
    symptoms VARCHAR[] NOT NULL,
    postures VARCHAR[] NOT NULL,
    sitting_minutes DOUBLE CHECK (sitting_minutes BETWEEN 0 AND 1440),
    treatment VARCHAR,
    muscle VARCHAR,
    treatment_minutes DOUBLE,
    pressure DOUBLE,
    hold_seconds DOUBLE,
    pain_before DOUBLE CHECK (pain_before BETWEEN 0 AND 10),
    pain_after DOUBLE CHECK (pain_after BETWEEN 0 AND 10),
    notes VARCHAR
);

CREATE TABLE line_exposures (
    fingerprint UUID NOT NULL,
    factor VARCHAR NOT NULL,
    amount DOUBLE NOT NULL,
    unit VARCHAR
);

CREATE TABLE claims (
    import_id UUID NOT NULL,
    fingerprint UUID NOT NULL,
    line INTEGER NOT NULL
);

CREATE TABLE zeros (
    import_id UUID NOT NULL,
    day DATE NOT NULL,
    factor VARCHAR NOT NULL
);

CREATE TABLE set_aside (
    import_id UUID NOT NULL,
    line INTEGER NOT NULL,
    field VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    text VARCHAR NOT NULL
);

-- An entry is all the ratings of one moment with what was written beside them.
CREATE VIEW entries AS
SELECT entry_id, felt_at, has_time, recorded_at, false AS brought_in, postures, sitting_minutes, notes
FROM written_entries
UNION ALL
SELECT
    md5('entry ' || felt_at || has_time)::UUID, felt_at, has_time, min(recorded_at), true,
    list_sort(list_distinct(flatten(list(postures)))), max(sitting_minutes),
    string_agg(DISTINCT notes, chr(10) ORDER BY notes) FILTER (intensity IS NOT NULL OR treatment IS NULL)
FROM lines
WHERE intensity IS NOT NULL OR sitting_minutes IS NOT NULL OR len(postures) > 0
    OR (treatment IS NULL AND notes IS NOT NULL)
GROUP BY felt_at, has_time;

-- A rating is one place at one moment with its intensity.
CREATE VIEW ratings AS
SELECT
    rating_id, entry_id, felt_at, has_time, recorded_at, false AS brought_in, region, side, written, intensity,
    qualities, symptoms
FROM written_ratings JOIN written_entries USING (entry_id)
UNION ALL
SELECT
    fingerprint, md5('entry ' || felt_at || has_time)::UUID, felt_at, has_time, recorded_at, true, region, side,
    written, intensity, qualities, symptoms
FROM lines
WHERE intensity IS NOT NULL;

-- An exposure is one amount of one factor on one day; `inferred` where a file named other factors that day.
CREATE VIEW exposures AS
SELECT day, factor, amount, unit, false AS inferred, day::TIMESTAMP AS felt_at, recorded_at, 0 AS line
FROM written_exposures
UNION ALL
SELECT felt_at::DATE, factor, amount, unit, false, felt_at, recorded_at, line
FROM line_exposures JOIN lines USING (fingerprint)
UNION ALL
SELECT day, factor, 0, NULL, true, day::TIMESTAMP, min(imported_at), 0
FROM zeros JOIN imports USING (import_id)
GROUP BY day, factor;

-- A session is one treatment; lines of the same moment, kind and minutes are its places.
CREATE VIEW sessions AS
SELECT
    session_id, began_at, has_time, recorded_at, false AS brought_in, kind, minutes, pressure, hold_seconds,
    pain_before, pain_after, notes
FROM written_sessions
UNION ALL
SELECT
    md5('session ' || felt_at || has_time || treatment || coalesce(treatment_minutes, -1))::UUID, felt_at, has_time,
    min(recorded_at), true, treatment, treatment_minutes, max(pressure), max(hold_seconds), max(pain_before),
    max(pain_after), string_agg(DISTINCT notes, chr(10) ORDER BY notes) FILTER (intensity IS NULL)
FROM lines
WHERE treatment IS NOT NULL
GROUP BY felt_at, has_time, treatment, treatment_minutes;

-- A treated place is where a session worked.
CREATE VIEW treated_places AS
SELECT session_id, region, side, muscle
FROM written_treated_places
UNION ALL
SELECT DISTINCT
    md5('session ' || felt_at || has_time || treatment || coalesce(treatment_minutes, -1))::UUID, region, side, muscle
FROM lines
WHERE treatment IS NOT NULL AND (region IS NOT NULL OR muscle IS NOT NULL);
