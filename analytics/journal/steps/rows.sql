-- A row of the file: its line, and whether anything in it is kept, changed, read better, or the person's.
CREATE OR REPLACE TEMP TABLE rows_of_file AS
SELECT staged.line,
    coalesce(bool_or(outcome.line = staged.line AND became IN ('new', 'changed', 'reread')), false) AS is_kept,
    coalesce(bool_or(became = 'changed'), false) AS is_changed, coalesce(bool_or(became = 'reread'), false) AS is_reread,
    coalesce(bool_or(became = 'yours'), false) AS is_yours
FROM staged LEFT JOIN outcome USING (fingerprint)
GROUP BY staged.line
