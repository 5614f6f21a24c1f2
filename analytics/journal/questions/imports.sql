-- A row is one import, latest first.
SELECT import_id::VARCHAR AS import_id, file_name, imported_at, format, rows, kept, already_there, set_aside
FROM imports
ORDER BY imported_at DESC, place DESC
