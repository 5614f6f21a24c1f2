-- A row is one page that was shared, latest first.
SELECT letter_id, shared_at, recipient, form, first, last, place, sections, named
FROM letters
ORDER BY shared_at DESC, letter_id
