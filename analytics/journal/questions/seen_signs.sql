-- A row is one sign to see a doctor about and the latest day a doctor looked at it.
SELECT sign, max(seen_on) AS seen_on
FROM (
    SELECT sign, seen_on FROM seen_signs
    UNION ALL
    SELECT safety_answer, day_of(felt_at, has_time) FROM lines WHERE counts AND safety_question = $about
)
GROUP BY sign
ORDER BY seen_on DESC, sign
