-- A row of the file: its line, and whether anything in it is kept, changed, read better, or the person's.
SELECT staged.line,
    coalesce(bool_or(outcome.line = staged.line AND became IN ('new', 'changed', 'reread')), false) AS is_kept,
    bool_or(became = 'changed'), bool_or(became = 'reread'), bool_or(became = 'yours')
FROM staged LEFT JOIN outcome USING (fingerprint)
GROUP BY staged.line ORDER BY staged.line
