-- What the Today page writes: edits with a revision, so that a stale one is seen; what a line of a file says that the
-- person has changed or deleted here; intake, own factors, questions after a session, and checks before a massage.

DROP VIEW IF EXISTS treated_places;
DROP VIEW IF EXISTS sessions;
DROP VIEW IF EXISTS exposures;
DROP VIEW IF EXISTS ratings;
DROP VIEW IF EXISTS entries;

ALTER TABLE written_entries RENAME TO entries_1;
CREATE TABLE written_entries (
    entry_id UUID PRIMARY KEY,
    revision INTEGER NOT NULL DEFAULT 1,
    felt_at TIMESTAMP NOT NULL,
    has_time BOOLEAN NOT NULL,
    recorded_at TIMESTAMP NOT NULL,
    brought_in BOOLEAN NOT NULL DEFAULT false,
    postures VARCHAR[] NOT NULL,
    sitting_minutes DOUBLE CHECK (sitting_minutes BETWEEN 0 AND 1440),
    longest_sit_minutes DOUBLE CHECK (longest_sit_minutes BETWEEN 0 AND 1440),
    warning_signs VARCHAR[] NOT NULL DEFAULT [],
    notes VARCHAR
);
INSERT INTO written_entries BY NAME SELECT * FROM entries_1;
DROP TABLE entries_1;

ALTER TABLE written_ratings RENAME TO ratings_1;
CREATE TABLE written_ratings (
    rating_id UUID PRIMARY KEY,
    entry_id UUID NOT NULL,
    region VARCHAR NOT NULL,
    side VARCHAR,
    written VARCHAR,
    intensity DOUBLE NOT NULL CHECK (intensity BETWEEN 0 AND 10),
    qualities VARCHAR[] NOT NULL,
    symptoms VARCHAR[] NOT NULL,
    trigger_point VARCHAR CHECK (trigger_point IN ('active', 'latent')),
    signs VARCHAR[] NOT NULL DEFAULT [],
    spreads_to VARCHAR[] NOT NULL DEFAULT []
);
INSERT INTO written_ratings BY NAME SELECT * FROM ratings_1;
DROP TABLE ratings_1;

ALTER TABLE written_sessions RENAME TO sessions_1;
CREATE TABLE written_sessions (
    session_id UUID PRIMARY KEY,
    revision INTEGER NOT NULL DEFAULT 1,
    began_at TIMESTAMP NOT NULL,
    has_time BOOLEAN NOT NULL,
    recorded_at TIMESTAMP NOT NULL,
    brought_in BOOLEAN NOT NULL DEFAULT false,
    kind VARCHAR NOT NULL,
    "by" VARCHAR,
    minutes DOUBLE CHECK (minutes > 0),
    pressure DOUBLE CHECK (pressure BETWEEN 0 AND 10),
    hold_seconds DOUBLE CHECK (hold_seconds >= 0),
    sensations VARCHAR[] NOT NULL DEFAULT [],
    pain_before DOUBLE CHECK (pain_before BETWEEN 0 AND 10),
    pain_after DOUBLE CHECK (pain_after BETWEEN 0 AND 10),
    soreness DOUBLE CHECK (soreness BETWEEN 0 AND 10),
    range_before DOUBLE CHECK (range_before BETWEEN 0 AND 360),
    range_after DOUBLE CHECK (range_after BETWEEN 0 AND 360),
    range_unit VARCHAR,
    notes VARCHAR
);
INSERT INTO written_sessions BY NAME SELECT * FROM sessions_1;
DROP TABLE sessions_1;

CREATE TABLE taken_over (
    fingerprint UUID NOT NULL,
    part VARCHAR NOT NULL,
    by_id UUID
);

CREATE TABLE factors (
    factor VARCHAR PRIMARY KEY,
    called VARCHAR NOT NULL,
    unit VARCHAR,
    hidden BOOLEAN NOT NULL
);

CREATE TABLE intakes (
    intake_id UUID PRIMARY KEY,
    written_at TIMESTAMP NOT NULL,
    conditions VARCHAR[] NOT NULL,
    medicines VARCHAR,
    operations VARCHAR,
    injuries VARCHAR,
    work VARCHAR,
    sitting VARCHAR,
    exercise VARCHAR,
    sleep VARCHAR,
    smoking VARCHAR,
    diet VARCHAR,
    symptoms VARCHAR,
    goals VARCHAR,
    questions VARCHAR,
    peg_pain DOUBLE CHECK (peg_pain BETWEEN 0 AND 10),
    peg_enjoyment DOUBLE CHECK (peg_enjoyment BETWEEN 0 AND 10),
    peg_activity DOUBLE CHECK (peg_activity BETWEEN 0 AND 10),
    warning_signs VARCHAR[] NOT NULL
);

CREATE TABLE answers (
    session_id UUID NOT NULL,
    question VARCHAR NOT NULL,
    answered_at TIMESTAMP NOT NULL
);

CREATE TABLE massage_checks (
    kind VARCHAR NOT NULL,
    asked_at TIMESTAMP NOT NULL,
    ticked VARCHAR[] NOT NULL
);
