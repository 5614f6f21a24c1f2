-- Rows of a file read again that were kept: as many as were, and those that were set aside then.
SELECT least(kept + (
    SELECT count(DISTINCT line) FROM outcome WHERE became = 'new' AND line NOT IN (SELECT line FROM formerly)
), (SELECT count(DISTINCT line) FROM staged)) FROM imports WHERE import_id = $import_id
