-- The one row is an entry, with the version that a change of it must name.
SELECT * FROM entries WHERE entry_id = $entry_id
