-- The lines of a file (`typed`), each with its hash: of a date alone the same rating may be said more than once, and the
-- second has a hash of its own; what else is equal is one. `brought` holds each hash once.
CREATE OR REPLACE TEMP TABLE staged AS
SELECT *, 1 AS nth, false AS is_former, line_hash(line_text(typed), 1) AS fingerprint FROM typed;
CREATE OR REPLACE TEMP TABLE repeated AS
FROM staged SEMI JOIN (SELECT fingerprint FROM staged GROUP BY fingerprint HAVING count(*) > 1) AS several USING (fingerprint);
DELETE FROM staged WHERE intensity IS NOT NULL AND NOT has_time AND fingerprint IN (SELECT fingerprint FROM repeated);
INSERT INTO staged BY NAME
SELECT * REPLACE (line_hash(line_text(counted), nth) AS fingerprint)
FROM (
    SELECT * REPLACE (row_number() OVER (PARTITION BY fingerprint ORDER BY line) AS nth)
    FROM repeated WHERE intensity IS NOT NULL AND NOT has_time
) AS counted;
CREATE OR REPLACE TEMP TABLE said_again AS
SELECT rowid AS place FROM staged SEMI JOIN repeated USING (fingerprint)
QUALIFY row_number() OVER (PARTITION BY fingerprint ORDER BY line) > 1;
CREATE OR REPLACE TEMP VIEW brought AS
SELECT staged.* FROM staged ANTI JOIN said_again ON said_again.place = staged.rowid;
