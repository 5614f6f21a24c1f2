-- What became of each line of a file that was read again.
CREATE OR REPLACE TEMP TABLE outcome AS
SELECT fingerprint, key, line, CASE
    WHEN fingerprint IN (FROM was_there) THEN 'there'
    WHEN line IN (SELECT line FROM formerly) THEN 'reread' ELSE 'new' END AS became, false AS is_new
FROM brought;
