-- A line that a program of an earlier schema brought takes on the key of what names it now: of the same moment, side,
-- treatment and question, and of the same place or factor in the file's own words, or else of the place they stood for,
-- or else of what was made of them then, or else of words that hold the side, which once was none. Each takes on that of
-- one row and no two that of the same row, equal values first and then in the order of lines; what is left of a thing
-- goes with it. Its value stays; so do the imports that claim it, and what the person made of it.
CREATE OR REPLACE TEMP MACRO line_moment(l, side) AS concat_ws(
    chr(31), l.felt_at, l.has_time, l.intensity IS NOT NULL, 'side=' || side, 'treatment=' || l.treatment,
    'question=' || l.safety_question
);
CREATE OR REPLACE TEMP MACRO line_about_then(l, place) AS
    concat_ws(chr(31), line_moment(l, l.side), 'factor=' || l.factor, 'place=' || lower(place));
CREATE OR REPLACE TEMP TABLE formers AS
SELECT
    fingerprint, key, line, line_value(lines) AS value,
    [line_about_then(lines, coalesce(written, region)), line_about_then(lines, region),
        line_about_then(lines, coalesce(written, region)), line_about_then(lines, region)] AS abouts
FROM lines WHERE is_former;
CREATE OR REPLACE TEMP TABLE namers AS
SELECT
    fingerprint, key, line, line_value(brought) AS value,
    [line_about_then(brought, coalesce(written, region)), line_about_then(brought, region),
        concat_ws(
            chr(31), line_moment(brought, side),
            CASE WHEN factor IS NULL THEN 'place=' || lower(former) ELSE 'factor=' || former END
        ),
        concat_ws(chr(31), line_moment(brought, NULL), 'place=' || lower(written))] AS abouts
FROM brought WHERE key NOT IN (SELECT key FROM lines);
CREATE OR REPLACE TEMP TABLE adopted (was UUID, old_key UUID, namer UUID, key UUID, line INTEGER);
CREATE OR REPLACE TEMP MACRO adopted_by(n, is_of_value) AS TABLE
WITH one AS (
    SELECT *, row_number() OVER (PARTITION BY about ORDER BY line, fingerprint) AS times FROM (
        SELECT *, abouts[n] || CASE WHEN is_of_value THEN chr(31) || value ELSE '' END AS about
        FROM formers WHERE fingerprint NOT IN (SELECT was FROM adopted)
    )
),
other AS (
    SELECT *, row_number() OVER (PARTITION BY about ORDER BY line, fingerprint) AS times FROM (
        SELECT *, abouts[n] || CASE WHEN is_of_value THEN chr(31) || value ELSE '' END AS about
        FROM namers WHERE fingerprint NOT IN (SELECT namer FROM adopted)
    )
)
SELECT one.fingerprint AS was, one.key AS old_key, other.fingerprint AS namer, other.key, one.line
FROM one JOIN other USING (about, times);
INSERT INTO adopted FROM adopted_by(1, true);
INSERT INTO adopted FROM adopted_by(1, false);
INSERT INTO adopted FROM adopted_by(2, true);
INSERT INTO adopted FROM adopted_by(2, false);
INSERT INTO adopted FROM adopted_by(3, true);
INSERT INTO adopted FROM adopted_by(3, false);
INSERT INTO adopted FROM adopted_by(4, false);
INSERT INTO adopted
SELECT formers.fingerprint, formers.key, NULL, fellow.key, formers.line
FROM formers ANTI JOIN adopted ON was = formers.fingerprint
JOIN (SELECT old_key, arg_max(key, (line, was)) AS key FROM adopted GROUP BY old_key) AS fellow ON old_key = formers.key;
UPDATE lines SET key = adopted.key, is_former = false FROM adopted WHERE fingerprint = was;
CREATE OR REPLACE TEMP TABLE renamed AS
SELECT was, times, line_hash(words, times) AS fingerprint
FROM (
    SELECT was, line_text(lines) AS words, row_number() OVER (PARTITION BY line_text(lines) ORDER BY nth, lines.line, was) AS times
    FROM lines JOIN adopted ON lines.fingerprint = adopted.was
);
UPDATE lines SET fingerprint = renamed.fingerprint, nth = times FROM renamed WHERE lines.fingerprint = was;
UPDATE claims SET fingerprint = renamed.fingerprint FROM renamed WHERE claims.fingerprint = was;
-- Where two things became one, what the person made of the one is not of the other.
INSERT INTO taken_over
SELECT DISTINCT
    adopted.key, CASE WHEN taken_over.fingerprint IS NOT NULL OR things > 1 THEN renamed.fingerprint END, by_id
FROM taken_over JOIN adopted ON taken_over.key = old_key AND (taken_over.fingerprint IS NULL OR taken_over.fingerprint = was)
JOIN renamed USING (was)
JOIN (SELECT key, count(DISTINCT old_key) AS things FROM adopted GROUP BY key) AS several ON several.key = adopted.key;
DELETE FROM taken_over WHERE key IN (SELECT old_key FROM adopted) AND key NOT IN (SELECT key FROM lines);
