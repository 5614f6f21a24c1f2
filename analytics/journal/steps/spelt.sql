-- What says the same of a place of the person's own, spelt with other capitals or blanks, is no change: the last spelling
-- counts.
INSERT INTO spelt
WITH plain AS (
    SELECT fingerprint, line_text(own) AS words
    FROM (
        SELECT * REPLACE (lower(regexp_replace(trim(region), '\s+', ' ', 'g')) AS region) FROM lines
        WHERE region IS NOT NULL AND fingerprint IN (SELECT fingerprint FROM pairs UNION ALL SELECT was FROM pairs)
    ) AS own
)
SELECT pairs.fingerprint
FROM pairs JOIN plain AS one ON one.fingerprint = pairs.fingerprint JOIN plain AS other ON other.fingerprint = was
WHERE one.words = other.words;
DELETE FROM pairs WHERE fingerprint IN (SELECT fingerprint FROM spelt);
