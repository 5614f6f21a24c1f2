-- A row is one sign to see a doctor about that was ticked with an entry, of the whole diary, latest first; the entry is
-- text, as in the question of the ratings.
SELECT entry_id::VARCHAR AS entry_id, felt_at, unnest(warning_signs) AS sign
FROM entries
WHERE len(warning_signs) > 0
ORDER BY felt_at DESC, entry_id, list_position(warning_signs, sign)
