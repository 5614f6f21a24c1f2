-- A row of the file: its line, and whether anything in it is kept, changed, read better, or the person's. What a row says
-- that stood higher up became what that became, and is not kept with it.
CREATE OR REPLACE TEMP TABLE rows_of_file AS
SELECT
    line, bool_or(is_first AND became IN ('new', 'changed', 'reread')) AS is_kept, bool_or(became = 'changed') AS is_changed,
    bool_or(became = 'reread') AS is_reread, bool_or(became = 'yours') AS is_yours
FROM (
    SELECT line, became, true AS is_first FROM outcome
    UNION ALL
    SELECT staged.line, became, staged.line = outcome.line
    FROM staged JOIN said_again USING (place) JOIN outcome USING (fingerprint)
)
GROUP BY line
