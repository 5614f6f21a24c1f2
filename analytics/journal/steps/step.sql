-- One import (`this`) says what it says of some things (`settling`), after all imports before it: equal values stay; the
-- rest is paired in the order of lines with what imports of the same shape said, and takes its place; more is new; fewer
-- go on counting. What says otherwise than a file that ends later (`is_older`) is held back where the person chose so; what
-- is only read better now is not.
CREATE OR REPLACE TEMP TABLE said AS
SELECT lines.key, fingerprint, claims.line, claims.raw, counts
FROM claims JOIN lines USING (fingerprint) SEMI JOIN settling USING (key), this
WHERE claims.import_id = this.import_id;
CREATE OR REPLACE TEMP TABLE fresh AS
SELECT * EXCLUDE (counts), row_number() OVER (PARTITION BY key ORDER BY line, fingerprint) AS nth
FROM said WHERE NOT counts;
CREATE OR REPLACE TEMP TABLE pairs AS
WITH earlier AS (
    SELECT lines.key, fingerprint, claims.line, claims.raw, imports.import_id, imports.sha256, imports.last_day
    FROM lines SEMI JOIN fresh USING (key) ANTI JOIN said USING (fingerprint)
    JOIN claims USING (fingerprint) JOIN imports USING (import_id), this
    WHERE counts AND imports.place < this.place AND (
        (imports.shape IS NULL AND this.shape IS NOT NULL)
        OR (imports.shape = this.shape AND imports.sha256 <> this.sha256)
    )
    QUALIFY row_number() OVER (PARTITION BY fingerprint ORDER BY imports.place DESC) = 1
),
others AS (SELECT *, row_number() OVER (PARTITION BY key ORDER BY line, fingerprint) AS nth FROM earlier)
SELECT
    fresh.key, fresh.fingerprint, fresh.line, others.fingerprint AS was, others.last_day,
    coalesce(fresh.raw = others.raw OR (others.raw IS NULL AND others.sha256 = this.sha256), false) AS is_reread,
    NOT is_reread AND coalesce(others.last_day > this.last_day, false) AS is_older, is_older AND keeps_older AS is_held
FROM fresh JOIN others USING (key, nth), this;
UPDATE lines SET counts = true
FROM (SELECT fingerprint FROM fresh ANTI JOIN (SELECT fingerprint FROM pairs WHERE is_held) AS kept USING (fingerprint)) AS now
WHERE lines.fingerprint = now.fingerprint;
UPDATE lines SET counts = false FROM pairs WHERE lines.fingerprint = pairs.was AND NOT is_held;
CREATE OR REPLACE TEMP TABLE spelt (fingerprint UUID);
