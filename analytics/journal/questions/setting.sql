-- A row is what the person set under a name; none where they did not.
SELECT value FROM settings WHERE name = $name
