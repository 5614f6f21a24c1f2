-- The same file again is the same import: it keeps its identifier, its place and when it came.
UPDATE imports SET
    options = $options, rows = $rows, set_aside = $aside, header = $header::VARCHAR[],
    delimiter = $delimiter, shape = $shape,
    first_day = (SELECT min(felt_at)::DATE FROM staged), last_day = (SELECT max(felt_at)::DATE FROM staged)
WHERE import_id = $import_id
