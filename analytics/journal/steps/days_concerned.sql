-- The days that must be settled anew where an import (`this`) goes (`anew`): those of which it says anything, but for those
-- of which the import before it of the same columns, answers and words said the very same: it changed nothing there.
CREATE OR REPLACE TEMP TABLE anew AS
WITH said AS (
    SELECT
        felt_at::DATE AS day, imports.import_id, imports.place,
        list((fingerprint, raw) ORDER BY claims.line, fingerprint) AS words
    FROM claims JOIN lines USING (fingerprint) JOIN imports USING (import_id), this
    WHERE imports.place <= this.place GROUP BY ALL
),
before AS (
    SELECT day, arg_max(said.import_id, said.place) AS import_id, arg_max(words, said.place) AS words
    FROM said, this WHERE said.place < this.place GROUP BY day
),
same AS (
    SELECT imports.import_id FROM imports, this
    WHERE imports.shape = this.shape AND imports.options = this.options AND imports.keeps_older = this.keeps_older
        AND imports.takes_same_moments = this.takes_same_moments AND imports.takes_moved = this.takes_moved
        AND imports.sha256 NOT IN (SELECT sha256 FROM imports GROUP BY sha256 HAVING count(*) > 1)
        AND this.sha256 NOT IN (SELECT sha256 FROM imports GROUP BY sha256 HAVING count(*) > 1)
        AND NOT EXISTS (FROM imports AS later WHERE later.place > this.place AND later.keeps_older)
)
SELECT said.day FROM said JOIN this USING (import_id) LEFT JOIN before USING (day)
WHERE before.words IS DISTINCT FROM said.words OR before.import_id NOT IN (SELECT import_id FROM same);
