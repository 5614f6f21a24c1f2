-- A row is one former name of a factor, and what the person calls it now.
SELECT factor, called FROM factors WHERE factor <> called ORDER BY factor
