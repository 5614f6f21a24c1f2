-- How a day is made of what stands in it: when it ends, the part of it that a date without an hour names, and how
-- several amounts of one of the person's own factors make one.

CREATE TABLE settings (
    name VARCHAR PRIMARY KEY,
    value VARCHAR NOT NULL
);

ALTER TABLE factors ADD COLUMN day_is VARCHAR;
ALTER TABLE lines ADD COLUMN part VARCHAR;
