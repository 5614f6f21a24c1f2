-- The lines of a file (`staged`), each with its hash: of a date alone the same rating may be said more than once, and the
-- second has a hash of its own; what else is equal is one. `brought` holds each hash once.
CREATE OR REPLACE TEMP TABLE repeated AS
SELECT staged.* FROM staged SEMI JOIN (SELECT fingerprint FROM told GROUP BY fingerprint HAVING count(*) > 1) AS several USING (fingerprint);
UPDATE told SET nth = counted.nth, fingerprint = counted.fingerprint
FROM (
    SELECT place, nth, line_hash(line_text(numbered), nth) AS fingerprint
    FROM (
        SELECT * REPLACE (row_number() OVER (PARTITION BY fingerprint ORDER BY line, place)::INTEGER AS nth)
        FROM repeated WHERE intensity IS NOT NULL AND NOT has_time
    ) AS numbered
) AS counted
WHERE told.rowid = counted.place AND counted.nth > 1;
CREATE OR REPLACE TEMP TABLE said_again AS
SELECT place FROM staged SEMI JOIN repeated USING (fingerprint)
QUALIFY row_number() OVER (PARTITION BY fingerprint ORDER BY line, place) > 1;
CREATE OR REPLACE TEMP VIEW brought AS SELECT staged.* EXCLUDE (place) FROM staged ANTI JOIN said_again USING (place);
