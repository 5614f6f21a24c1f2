-- What was shared with whom: the file itself is the person's, the journal keeps what was in it and when it left.

CREATE TABLE letters (
    letter_id UUID PRIMARY KEY,
    shared_at TIMESTAMP NOT NULL,
    recipient VARCHAR NOT NULL,
    form VARCHAR NOT NULL,
    first DATE NOT NULL,
    last DATE NOT NULL,
    place VARCHAR NOT NULL,
    sections VARCHAR[] NOT NULL,
    named BOOLEAN NOT NULL
);
