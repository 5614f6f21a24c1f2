-- What a line is about where files of other shapes are compared, by the mapped words; its value, to be compared; its kind;
-- its moment and its value as a person reads them; and whether all that one line says beside its value is in another.
CREATE OR REPLACE TEMP MACRO line_about(l) AS CASE
    WHEN l.intensity IS NOT NULL THEN concat_ws(chr(31), 'rating', lower(l.region), l.side)
    WHEN l.treatment IS NOT NULL THEN concat_ws(chr(31), 'session', l.treatment, lower(l.region), l.side)
    WHEN l.factor IS NOT NULL THEN concat_ws(chr(31), 'exposure', l.factor) END;
CREATE OR REPLACE TEMP MACRO line_value(l) AS coalesce(l.intensity, l.amount, l.treatment_minutes, -1);
CREATE OR REPLACE TEMP MACRO line_kind(l) AS CASE
    WHEN l.intensity IS NOT NULL THEN 'rating' WHEN l.treatment IS NOT NULL THEN 'session ' || l.treatment
    WHEN l.factor IS NOT NULL THEN 'exposure ' || l.factor ELSE 'entry' END;
CREATE OR REPLACE TEMP MACRO line_words(l) AS concat_ws(
    ' ', CASE WHEN l.has_time THEN strftime(l.felt_at, '%Y-%m-%d %H:%M') ELSE strftime(l.felt_at, '%Y-%m-%d') END,
    coalesce(replace(l.factor, '_', ' '), l.treatment), coalesce(l.written, l.region), l.side
);
CREATE OR REPLACE TEMP MACRO line_told(l) AS CASE
    WHEN l.intensity IS NOT NULL THEN printf('%g', l.intensity)
    WHEN l.treatment IS NOT NULL THEN coalesce(printf('%g', l.treatment_minutes) || ' minutes', 'no minutes')
    ELSE concat_ws(' ', printf('%g', l.amount), l.unit) END;
CREATE OR REPLACE TEMP MACRO line_within(one, other) AS
    coalesce(one.notes = other.notes, one.notes IS NULL)
    AND coalesce(one.other_end = other.other_end, one.other_end IS NULL)
    AND coalesce(one.sitting_minutes = other.sitting_minutes, one.sitting_minutes IS NULL)
    AND coalesce(one.pressure = other.pressure, one.pressure IS NULL)
    AND coalesce(one.hold_seconds = other.hold_seconds, one.hold_seconds IS NULL)
    AND coalesce(one.pain_before = other.pain_before, one.pain_before IS NULL)
    AND coalesce(one.pain_after = other.pain_after, one.pain_after IS NULL)
    AND list_has_all(coalesce(other.qualities, []), coalesce(one.qualities, []))
    AND list_has_all(coalesce(other.symptoms, []), coalesce(one.symptoms, []))
    AND list_has_all(coalesce(other.postures, []), coalesce(one.postures, []))
    AND list_has_all(coalesce(other.warning_signs, []), coalesce(one.warning_signs, []));
