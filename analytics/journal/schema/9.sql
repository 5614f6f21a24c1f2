-- What only the journal's own diary.csv says of a thing: all that can be written here and no other file told yet. `of_id`
-- is the entry or session that it is a part of, where more than one is of the same moment.
ALTER TABLE lines ADD COLUMN of_id UUID;
ALTER TABLE lines ADD COLUMN trigger_point VARCHAR;
ALTER TABLE lines ADD COLUMN point_signs VARCHAR[] DEFAULT [];
ALTER TABLE lines ADD COLUMN spreads_to VARCHAR[] DEFAULT [];
ALTER TABLE lines ADD COLUMN longest_sit_minutes DOUBLE;
ALTER TABLE lines ADD COLUMN "by" VARCHAR;
ALTER TABLE lines ADD COLUMN sensations VARCHAR[] DEFAULT [];
ALTER TABLE lines ADD COLUMN soreness DOUBLE;
ALTER TABLE lines ADD COLUMN range_before DOUBLE;
ALTER TABLE lines ADD COLUMN range_after DOUBLE;
ALTER TABLE lines ADD COLUMN range_unit VARCHAR;

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
    'unit=' || l.unit, 'other_end=' || l.other_end, 'of=' || l.of_id, 'point=' || l.trigger_point,
    CASE WHEN len(l.point_signs) > 0 THEN 'felt=' || array_to_string(l.point_signs, chr(30)) END,
    CASE WHEN len(l.spreads_to) > 0 THEN 'spreads=' || array_to_string(l.spreads_to, chr(30)) END,
    'longest=' || l.longest_sit_minutes, 'by=' || l."by",
    CASE WHEN len(l.sensations) > 0 THEN 'sensations=' || array_to_string(l.sensations, chr(30)) END,
    'sore=' || l.soreness, 'range_before=' || l.range_before, 'range_after=' || l.range_after,
    'range_unit=' || l.range_unit
);
