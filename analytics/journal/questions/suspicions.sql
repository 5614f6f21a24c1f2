-- A row is one suspicion under the name its factor has now, the first named first.
SELECT suspicion_id, coalesce(called, factor) AS factor, "when", named_at, entries_seen, withdrawn_at
FROM suspicions LEFT JOIN factors USING (factor)
ORDER BY named_at, factor, "when", suspicion_id
