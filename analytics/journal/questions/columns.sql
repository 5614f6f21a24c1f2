-- A row is the names of one import's columns, and the mark between them.
SELECT header, delimiter FROM imports WHERE import_id = $import_id
