-- A row is one answer about signs, conditions or medicines that a file brought back, latest first.
SELECT lines.felt_at, lines.safety_question, lines.safety_answer
FROM lines ANTI JOIN written_answers AS own ON own.key = lines.key
WHERE counts AND list_contains($about, safety_question) AND safety_answer <> $never
GROUP BY ALL
ORDER BY lines.felt_at DESC, min(line)
