-- Of what two files of other shapes say alike, and of which both count now that what stood between them is gone, the later
-- stands beside the earlier: no value is asked about where both are equal.
CREATE OR REPLACE TEMP TABLE sayings AS
SELECT
    lines.fingerprint, key, felt_at, has_time, part, line_about(lines) AS about, line_value(lines) AS value,
    min(place) AS first_place, list(DISTINCT shape) AS shapes, arg_min(shape, place) AS first_shape
FROM lines SEMI JOIN (
    SELECT felt_at, has_time FROM lines SEMI JOIN settling USING (key)
) AS moments USING (felt_at, has_time)
JOIN claims USING (fingerprint) JOIN imports USING (import_id)
WHERE counts AND line_about(lines) IS NOT NULL AND shape NOT LIKE '%|rows-to-correct'
GROUP BY ALL;
CREATE OR REPLACE TEMP TABLE beside_it AS
SELECT later.fingerprint, earlier.fingerprint AS beside
FROM sayings AS later JOIN sayings AS earlier USING (felt_at, has_time, about, value)
WHERE later.part IS NOT DISTINCT FROM earlier.part AND later.first_place > earlier.first_place
    AND NOT list_has_any(later.shapes, earlier.shapes)
    AND NOT EXISTS (
        FROM lines JOIN claims USING (fingerprint) JOIN imports USING (import_id)
        WHERE lines.key = later.key AND imports.shape = later.first_shape AND imports.place < later.first_place
    )
QUALIFY row_number() OVER (PARTITION BY later.fingerprint ORDER BY earlier.first_place, earlier.fingerprint) = 1
    AND row_number() OVER (PARTITION BY earlier.fingerprint ORDER BY later.first_place, later.fingerprint) = 1;
INSERT INTO superseded SELECT DISTINCT import_id, fingerprint, beside FROM claims JOIN beside_it USING (fingerprint);
UPDATE lines SET counts = false WHERE fingerprint IN (SELECT fingerprint FROM beside_it);
