-- A row is one time the person was asked what speaks against a massage, latest first; of what a file brings back, the
-- kind of treatment is not known.
SELECT kind, asked_at, ticked FROM massage_checks
UNION ALL
SELECT '', felt_at, coalesce(list(safety_answer ORDER BY line) FILTER (safety_answer <> $nothing), [])
FROM (
    SELECT lines.felt_at, lines.safety_answer, min(line) AS line
    FROM lines ANTI JOIN written_answers AS own ON own.key = lines.key
    WHERE counts AND lines.safety_question = $about AND lines.safety_answer <> $never
    GROUP BY ALL
)
GROUP BY felt_at
ORDER BY asked_at DESC, kind
