-- The lines of a file, each hash once (`brought`): what is said again, and not of a date alone, is one.
CREATE OR REPLACE TEMP TABLE said_again AS
SELECT place FROM staged SEMI JOIN repeated USING (fingerprint)
QUALIFY row_number() OVER (PARTITION BY fingerprint ORDER BY line, place) > 1;
CREATE OR REPLACE TEMP VIEW brought AS SELECT staged.* EXCLUDE (place) FROM staged ANTI JOIN said_again USING (place);
