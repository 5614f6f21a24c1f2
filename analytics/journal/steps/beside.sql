-- What stood beside no rating is there already where a line of the same thing says as much; so is what says nothing, and an
-- answer about safety that was given at that moment.
CREATE OR REPLACE TEMP TABLE beside AS
SELECT
    brought.*, coalesce(sitting_minutes, longest_sit_minutes) IS NULL AND len(postures) = 0 AND len(warning_signs) = 0
        AND notes IS NULL AND shape LIKE '%|part|%' AS says_nothing
FROM brought JOIN outcome USING (fingerprint), this
WHERE intensity IS NULL AND treatment IS NULL AND factor IS NULL AND became IN ('new', 'yours');
CREATE OR REPLACE TEMP TABLE answered AS
SELECT felt_at, safety_question, safety_answer FROM lines
WHERE counts AND safety_question IS NOT NULL AND fingerprint NOT IN (SELECT fingerprint FROM brought)
UNION ALL BY NAME SELECT felt_at, safety_question, safety_answer FROM written_answers
UNION ALL BY NAME
SELECT felt_at, 'signs to see a doctor about' AS safety_question, unnest(warning_signs) AS safety_answer
FROM (
    SELECT felt_at, warning_signs FROM written_entries
    UNION ALL SELECT felt_at, warning_signs FROM counting_lines WHERE len(warning_signs) > 0
);
UPDATE outcome SET became = 'there' WHERE fingerprint IN (
    SELECT beside.fingerprint
    FROM beside JOIN lines ON lines.key = beside.key AND lines.fingerprint <> beside.fingerprint
    WHERE counts AND line_within(beside, lines)
    UNION ALL
    SELECT fingerprint FROM beside WHERE says_nothing AND coalesce(safety_question, safety_answer) IS NULL
    UNION ALL
    SELECT beside.fingerprint
    FROM beside JOIN answered ON answered.felt_at = beside.felt_at
    WHERE says_nothing AND (beside.safety_answer = 'asked, nothing ticked'
        OR (answered.safety_question, answered.safety_answer) = (beside.safety_question, beside.safety_answer))
);
