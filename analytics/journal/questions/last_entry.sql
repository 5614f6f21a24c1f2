-- The one row is the entry of the latest moment before now that rates a place; none in an empty journal.
SELECT entry_id FROM ratings WHERE felt_at <= $now ORDER BY felt_at DESC, entry_id LIMIT 1
