-- How many rows came of it, kept with the import.
UPDATE imports SET kept = $kept, already_there = $already, changed = $changed, reread = $reread
WHERE import_id = $import_id
