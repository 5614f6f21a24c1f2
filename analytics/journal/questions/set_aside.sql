-- A row is one line of a file that was set aside, with the reason and the line as it stood.
SELECT line, field, value, reason, text
FROM set_aside
WHERE import_id = $import_id
ORDER BY line
