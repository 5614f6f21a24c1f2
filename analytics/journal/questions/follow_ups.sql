-- A row is one question still open about a session written here: pain after, once it is over, and how it is the next
-- morning. `ended_at` is when it was over, `$usual_minutes` after it began where its length is not known; a question is
-- open for a day and a half at most.
WITH held AS (
    SELECT session_id, kind, began_at, has_time, began_at + to_seconds(coalesce(minutes, $usual_minutes) * 60) AS ended_at, pain_after
    FROM written_sessions
    WHERE has_time AND NOT brought_in AND began_at BETWEEN $now - INTERVAL 36 HOUR AND $now
),
asked AS (
    SELECT session_id, kind, began_at, ended_at, 'pain after' AS question
    FROM held WHERE pain_after IS NULL AND ended_at <= $now AND ended_at > $now - INTERVAL 3 HOUR
    UNION ALL
    SELECT session_id, kind, began_at, ended_at, 'next morning'
    FROM held WHERE day_of(began_at, has_time) < day_of($now::TIMESTAMP, true) AND ended_at <= $now - INTERVAL 6 HOUR
)
SELECT session_id, kind, began_at, ended_at, question
FROM asked ANTI JOIN answers USING (session_id, question)
ORDER BY began_at DESC, question DESC
