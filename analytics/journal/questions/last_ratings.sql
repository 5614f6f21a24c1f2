-- A row is a place with its highest intensity (NRS points) in the entry of the latest moment before now, highest first.
SELECT region, side, max(intensity) AS intensity
FROM ratings
WHERE felt_at = (SELECT max(felt_at) FROM ratings WHERE felt_at <= $now)
GROUP BY entry_id, region, side
QUALIFY entry_id = min(entry_id) OVER ()
ORDER BY max(intensity) DESC, region, side
