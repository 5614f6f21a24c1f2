-- A row is one rating of an entry.
SELECT rating_id, region, side, written, intensity, qualities, symptoms, trigger_point, signs, spreads_to
FROM ratings
WHERE entry_id = $entry_id
ORDER BY intensity DESC, region, side
