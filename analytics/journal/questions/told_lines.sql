-- A row is one answer about signs, conditions or medicines that a file brought back, latest first.
SELECT felt_at, safety_question, safety_answer
FROM lines
WHERE counts AND list_contains($about, safety_question) AND safety_answer <> $never
ORDER BY felt_at DESC, line
