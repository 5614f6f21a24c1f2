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
