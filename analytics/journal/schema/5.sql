-- What the person suspects of setting pain off, named before the diary says anything of it. What is taken back stays,
-- with its moments: a later analysis must know what was named, and when.

CREATE TABLE suspicions (
    suspicion_id UUID PRIMARY KEY,
    factor VARCHAR NOT NULL CHECK (factor <> ''),
    "when" VARCHAR NOT NULL CHECK ("when" IN ('same_day', 'next_day')),
    named_at TIMESTAMP NOT NULL,
    entries_seen INTEGER NOT NULL CHECK (entries_seen >= 0),
    withdrawn_at TIMESTAMP CHECK (withdrawn_at >= named_at)
);
