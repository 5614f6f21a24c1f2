-- A line may be of a spell: `felt_at` is one end of it, and this the other.
ALTER TABLE lines ADD COLUMN other_end TIMESTAMP;

-- All that a line says, as text; what is not there does not enter it, so that a further column changes no line's hash.
CREATE OR REPLACE MACRO line_text(l) AS concat_ws(
    chr(31), l.key, 'at=' || l.felt_at, 'timed=' || l.has_time, 'part=' || l.part, 'region=' || l.region,
    'side=' || l.side, 'intensity=' || l.intensity,
    CASE WHEN len(l.qualities) > 0 THEN 'qualities=' || array_to_string(l.qualities, chr(30)) END,
    CASE WHEN len(l.symptoms) > 0 THEN 'symptoms=' || array_to_string(l.symptoms, chr(30)) END,
    CASE WHEN len(l.postures) > 0 THEN 'postures=' || array_to_string(l.postures, chr(30)) END,
    'sat=' || l.sitting_minutes, 'treatment=' || l.treatment, 'muscle=' || l.muscle, 'minutes=' || l.treatment_minutes,
    'pressure=' || l.pressure, 'held=' || l.hold_seconds, 'before=' || l.pain_before, 'after=' || l.pain_after,
    'notes=' || l.notes,
    CASE WHEN len(l.warning_signs) > 0 THEN 'signs=' || array_to_string(l.warning_signs, chr(30)) END,
    'question=' || l.safety_question, 'answer=' || l.safety_answer, 'factor=' || l.factor, 'amount=' || l.amount,
    'unit=' || l.unit, 'other_end=' || l.other_end
);
