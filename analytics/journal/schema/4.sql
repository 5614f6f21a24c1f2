-- What must be known before hands are laid on: warning signs and answers that a file brings back, and what a doctor has
-- seen of them; pain that began with an injury; and words of the person's own for a place, laid on the map.

ALTER TABLE lines ADD COLUMN warning_signs VARCHAR[] DEFAULT [];
ALTER TABLE lines ADD COLUMN safety_question VARCHAR;
ALTER TABLE lines ADD COLUMN safety_answer VARCHAR;

CREATE TABLE seen_signs (
    sign VARCHAR NOT NULL,
    seen_on DATE NOT NULL,
    written_at TIMESTAMP NOT NULL
);

CREATE TABLE new_pains (
    injured_on DATE NOT NULL,
    lighter_until DATE,
    told_at TIMESTAMP NOT NULL
);

CREATE TABLE laid_places (
    written VARCHAR PRIMARY KEY,
    region VARCHAR NOT NULL,
    side VARCHAR
);
