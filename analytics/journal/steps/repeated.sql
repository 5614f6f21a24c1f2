-- The lines of a file whose hash is that of another of its lines.
CREATE OR REPLACE TEMP TABLE repeated AS
SELECT staged.* FROM staged SEMI JOIN (SELECT fingerprint FROM told GROUP BY fingerprint HAVING count(*) > 1) AS several USING (fingerprint);
