-- What each column holds, with its unit. The views' columns carry the same words as the tables they come from.

COMMENT ON COLUMN facts.schema_number IS 'number of the schema this journal is written in';
COMMENT ON COLUMN facts.version IS 'counter that every write raises';

COMMENT ON COLUMN written_entries.entry_id IS 'identifier, made by the program before writing';
COMMENT ON COLUMN written_entries.revision IS 'counter that every change of it raises; a change made from an older one is refused';
COMMENT ON COLUMN written_entries.felt_at IS 'when it was felt; local wall-clock time, no zone';
COMMENT ON COLUMN written_entries.has_time IS 'false where only a date is known; felt_at is then 00:00';
COMMENT ON COLUMN written_entries.recorded_at IS 'when it was written down; local wall-clock time';
COMMENT ON COLUMN written_entries.brought_in IS 'true where a file brought it in first and it was changed here since';
COMMENT ON COLUMN written_entries.postures IS 'postures, in words';
COMMENT ON COLUMN written_entries.sitting_minutes IS 'minutes sat that day as known at this entry';
COMMENT ON COLUMN written_entries.longest_sit_minutes IS 'longest unbroken sit that day in minutes, as known at this entry';
COMMENT ON COLUMN written_entries.warning_signs IS 'signs to see a doctor about that the person ticked, in words';
COMMENT ON COLUMN written_entries.notes IS 'the person''s own words';

COMMENT ON COLUMN written_ratings.rating_id IS 'identifier, made by the program before writing';
COMMENT ON COLUMN written_ratings.entry_id IS 'the entry it belongs to';
COMMENT ON COLUMN written_ratings.region IS 'where it hurts: a region''s name or the person''s own word';
COMMENT ON COLUMN written_ratings.side IS 'left, right, both or middle; the person''s own left and right';
COMMENT ON COLUMN written_ratings.written IS 'the person''s own word for the place, where it differs';
COMMENT ON COLUMN written_ratings.intensity IS 'pain in NRS points, 0 to 10';
COMMENT ON COLUMN written_ratings.qualities IS 'how it feels, in words';
COMMENT ON COLUMN written_ratings.symptoms IS 'what comes with it, in words';
COMMENT ON COLUMN written_ratings.trigger_point IS 'active: pressing it brings the familiar pain; latent: tender only when pressed';
COMMENT ON COLUMN written_ratings.signs IS 'what is felt there: taut band, lump, skin change, in words';
COMMENT ON COLUMN written_ratings.spreads_to IS 'regions it is felt to travel to';

COMMENT ON COLUMN written_exposures.exposure_id IS 'identifier, made by the program before writing';
COMMENT ON COLUMN written_exposures.day IS 'calendar day';
COMMENT ON COLUMN written_exposures.factor IS 'name of what may set pain off';
COMMENT ON COLUMN written_exposures.amount IS 'how much, in the factor''s unit; 0 did not happen';
COMMENT ON COLUMN written_exposures.unit IS 'unit of the amount; none for yes (1) and no (0)';
COMMENT ON COLUMN written_exposures.recorded_at IS 'when it was written down; local wall-clock time';

COMMENT ON COLUMN written_sessions.session_id IS 'identifier, made by the program before writing';
COMMENT ON COLUMN written_sessions.revision IS 'counter that every change of it raises; a change made from an older one is refused';
COMMENT ON COLUMN written_sessions.began_at IS 'when the treatment began; local wall-clock time, no zone';
COMMENT ON COLUMN written_sessions.has_time IS 'false where only a date is known; began_at is then 00:00';
COMMENT ON COLUMN written_sessions.recorded_at IS 'when it was written down; local wall-clock time';
COMMENT ON COLUMN written_sessions.brought_in IS 'true where a file brought it in first and it was changed here since';
COMMENT ON COLUMN written_sessions.kind IS 'kind of treatment, in words';
COMMENT ON COLUMN written_sessions."by" IS 'who gave it: therapist, self, tool, in words';
COMMENT ON COLUMN written_sessions.minutes IS 'length in minutes';
COMMENT ON COLUMN written_sessions.pressure IS 'pressure as felt, 0 to 10';
COMMENT ON COLUMN written_sessions.hold_seconds IS 'how long one point was held, in seconds';
COMMENT ON COLUMN written_sessions.sensations IS 'what was felt during it, in words';
COMMENT ON COLUMN written_sessions.pain_before IS 'pain before in NRS points, 0 to 10';
COMMENT ON COLUMN written_sessions.pain_after IS 'pain right after in NRS points, 0 to 10';
COMMENT ON COLUMN written_sessions.soreness IS 'soreness the day after, 0 to 10';
COMMENT ON COLUMN written_sessions.range_before IS 'range of motion before, in the range unit';
COMMENT ON COLUMN written_sessions.range_after IS 'range of motion after, in the range unit';
COMMENT ON COLUMN written_sessions.range_unit IS 'unit of the range of motion: degrees or 0–10';
COMMENT ON COLUMN written_sessions.notes IS 'the person''s own words';

COMMENT ON COLUMN written_treated_places.session_id IS 'the session it belongs to';
COMMENT ON COLUMN written_treated_places.region IS 'region treated';
COMMENT ON COLUMN written_treated_places.side IS 'left, right, both or middle';
COMMENT ON COLUMN written_treated_places.muscle IS 'muscle treated, in words';

COMMENT ON COLUMN imports.import_id IS 'identifier, made by the program before writing';
COMMENT ON COLUMN imports.file_name IS 'name of the file, without its folder';
COMMENT ON COLUMN imports.sha256 IS 'fingerprint of the file''s bytes, SHA-256 in hexadecimal';
COMMENT ON COLUMN imports.format IS 'format it was read as';
COMMENT ON COLUMN imports.options IS 'options it was read with, as JSON';
COMMENT ON COLUMN imports.imported_at IS 'when it was brought in; local wall-clock time';
COMMENT ON COLUMN imports.rows IS 'number of rows in the file';
COMMENT ON COLUMN imports.kept IS 'number of rows kept';
COMMENT ON COLUMN imports.already_there IS 'number of rows that were there already';
COMMENT ON COLUMN imports.set_aside IS 'number of rows set aside';

COMMENT ON COLUMN lines.fingerprint IS 'hash of all the mapped values of the line';
COMMENT ON COLUMN lines.line IS 'line of the file where the row starts; 1 is the first';
COMMENT ON COLUMN lines.felt_at IS 'when; local wall-clock time, no zone';
COMMENT ON COLUMN lines.has_time IS 'false where only a date is known; felt_at is then 00:00';
COMMENT ON COLUMN lines.recorded_at IS 'when it was brought in; local wall-clock time';
COMMENT ON COLUMN lines.region IS 'where it hurts: a region''s name or the person''s own word';
COMMENT ON COLUMN lines.side IS 'left, right, both or middle';
COMMENT ON COLUMN lines.written IS 'the file''s own words for the place, where they differ';
COMMENT ON COLUMN lines.intensity IS 'pain in NRS points, 0 to 10';
COMMENT ON COLUMN lines.qualities IS 'how it feels, in words';
COMMENT ON COLUMN lines.symptoms IS 'what comes with it, in words';
COMMENT ON COLUMN lines.postures IS 'postures, in words';
COMMENT ON COLUMN lines.sitting_minutes IS 'minutes sat that day';
COMMENT ON COLUMN lines.treatment IS 'kind of treatment, in words';
COMMENT ON COLUMN lines.muscle IS 'muscle treated, in words';
COMMENT ON COLUMN lines.treatment_minutes IS 'length of the treatment in minutes';
COMMENT ON COLUMN lines.pressure IS 'pressure as felt, 0 to 10';
COMMENT ON COLUMN lines.hold_seconds IS 'how long one point was held, in seconds';
COMMENT ON COLUMN lines.pain_before IS 'pain before the treatment in NRS points, 0 to 10';
COMMENT ON COLUMN lines.pain_after IS 'pain right after it in NRS points, 0 to 10';
COMMENT ON COLUMN lines.notes IS 'notes, and cells of the file beyond its header';

COMMENT ON COLUMN line_exposures.fingerprint IS 'the line it stands in';
COMMENT ON COLUMN line_exposures.factor IS 'name of what may set pain off';
COMMENT ON COLUMN line_exposures.amount IS 'how much, in the factor''s unit; 0 did not happen';
COMMENT ON COLUMN line_exposures.unit IS 'unit of the amount; none for yes (1) and no (0)';

COMMENT ON COLUMN claims.import_id IS 'an import that brought the line';
COMMENT ON COLUMN claims.fingerprint IS 'the line';
COMMENT ON COLUMN claims.line IS 'line of that file where the row starts; 1 is the first';

COMMENT ON COLUMN zeros.import_id IS 'the import it follows from';
COMMENT ON COLUMN zeros.day IS 'a day on which the file names factors';
COMMENT ON COLUMN zeros.factor IS 'a factor it names on other days only: 0 that day';

COMMENT ON COLUMN set_aside.import_id IS 'the import that set it aside';
COMMENT ON COLUMN set_aside.line IS 'line of the file where the row starts; 1 is the first';
COMMENT ON COLUMN set_aside.field IS 'the field that could not be read';
COMMENT ON COLUMN set_aside.value IS 'what stood there';
COMMENT ON COLUMN set_aside.reason IS 'why it was set aside';
COMMENT ON COLUMN set_aside.text IS 'the whole row as written';

COMMENT ON COLUMN taken_over.fingerprint IS 'a line of a file';
COMMENT ON COLUMN taken_over.part IS 'what of it no longer counts: entry, session, or exposure and the factor''s name';
COMMENT ON COLUMN taken_over.by_id IS 'the entry or session the person made of it; none where it was deleted here';

COMMENT ON COLUMN factors.factor IS 'name under which it was written';
COMMENT ON COLUMN factors.called IS 'name the person gives it now';
COMMENT ON COLUMN factors.unit IS 'unit of its amounts; none for yes (1) and no (0)';
COMMENT ON COLUMN factors.hidden IS 'true where the person no longer wants to be asked';

COMMENT ON COLUMN letters.letter_id IS 'identifier, made by the program before writing';
COMMENT ON COLUMN letters.shared_at IS 'when the page left; local wall-clock time';
COMMENT ON COLUMN letters.recipient IS 'whom it was for, in the person''s own words; empty where nobody was named';
COMMENT ON COLUMN letters.form IS 'html, pdf, txt, csv or json';
COMMENT ON COLUMN letters.first IS 'first day it was about';
COMMENT ON COLUMN letters.last IS 'last day it was about';
COMMENT ON COLUMN letters.place IS 'the place it was about, as it read';
COMMENT ON COLUMN letters.sections IS 'names of the sections that were in it';
COMMENT ON COLUMN letters.named IS 'false where it went without names, dates and own words';

COMMENT ON COLUMN intakes.intake_id IS 'identifier, made by the program before writing';
COMMENT ON COLUMN intakes.written_at IS 'when this version was written; local wall-clock time';
COMMENT ON COLUMN intakes.conditions IS 'medical background, in words';
COMMENT ON COLUMN intakes.medicines IS 'medicines, in the person''s own words';
COMMENT ON COLUMN intakes.operations IS 'operations, in the person''s own words';
COMMENT ON COLUMN intakes.injuries IS 'injuries, in the person''s own words';
COMMENT ON COLUMN intakes.work IS 'work, in the person''s own words';
COMMENT ON COLUMN intakes.sitting IS 'usual sitting, in the person''s own words';
COMMENT ON COLUMN intakes.exercise IS 'usual exercise, in the person''s own words';
COMMENT ON COLUMN intakes.sleep IS 'usual sleep, in the person''s own words';
COMMENT ON COLUMN intakes.smoking IS 'smoking, in the person''s own words';
COMMENT ON COLUMN intakes.diet IS 'diet, in the person''s own words';
COMMENT ON COLUMN intakes.symptoms IS 'symptoms, in the person''s own words';
COMMENT ON COLUMN intakes.goals IS 'what the person hopes for, in their own words';
COMMENT ON COLUMN intakes.questions IS 'questions for the therapist, in the person''s own words';
COMMENT ON COLUMN intakes.peg_pain IS 'average pain over the past week, NRS points, 0 to 10 (PEG)';
COMMENT ON COLUMN intakes.peg_enjoyment IS 'how much pain got in the way of enjoying life over the past week, 0 to 10 (PEG)';
COMMENT ON COLUMN intakes.peg_activity IS 'how much it got in the way of general activity over the past week, 0 to 10 (PEG)';
COMMENT ON COLUMN intakes.warning_signs IS 'signs to see a doctor about that the person ticked, in words';

COMMENT ON COLUMN answers.session_id IS 'the session it was asked about';
COMMENT ON COLUMN answers.question IS 'what was asked: pain after, or next morning';
COMMENT ON COLUMN answers.answered_at IS 'when it was answered or dismissed; local wall-clock time';

COMMENT ON COLUMN massage_checks.kind IS 'kind of treatment, in words; empty where it was asked before a page was made';
COMMENT ON COLUMN massage_checks.asked_at IS 'when it was asked, before one of that kind or before a page was made; local wall-clock time';
COMMENT ON COLUMN massage_checks.ticked IS 'what the person ticked, in words';

COMMENT ON COLUMN lines.warning_signs IS 'signs to see a doctor about that the row names, in words';

COMMENT ON COLUMN lines.safety_question IS 'a question about safety that the row answers, in words';
COMMENT ON COLUMN lines.safety_answer IS 'the answer to it, in words';

COMMENT ON COLUMN seen_signs.sign IS 'a sign to see a doctor about, in words';
COMMENT ON COLUMN seen_signs.seen_on IS 'the day a doctor looked at it';
COMMENT ON COLUMN seen_signs.written_at IS 'when the person wrote that; local wall-clock time';

COMMENT ON COLUMN new_pains.injured_on IS 'the day of the injury that the pain began with';
COMMENT ON COLUMN new_pains.lighter_until IS 'the last day of a lighter way of writing; none where the person wants the whole form';
COMMENT ON COLUMN new_pains.told_at IS 'when the person told it; local wall-clock time';

COMMENT ON COLUMN laid_places.written IS 'the person''s own word for a place';
COMMENT ON COLUMN laid_places.region IS 'the region it stands for';
COMMENT ON COLUMN laid_places.side IS 'the side that the word itself says';

COMMENT ON COLUMN suspicions.suspicion_id IS 'identifier, made by the program before writing';
COMMENT ON COLUMN suspicions.factor IS 'name of what is suspected of setting pain off';
COMMENT ON COLUMN suspicions."when" IS 'whose pain it is suspected of: same_day or next_day';
COMMENT ON COLUMN suspicions.named_at IS 'when it was named; local wall-clock time';
COMMENT ON COLUMN suspicions.entries_seen IS 'number of entries the diary held when it was named';
COMMENT ON COLUMN suspicions.withdrawn_at IS 'when it was taken back; local wall-clock time; none while it stands';

COMMENT ON COLUMN entries.entry_id IS 'identifier, made by the program before writing';
COMMENT ON COLUMN entries.version IS 'what a change of it must name';
COMMENT ON COLUMN entries.felt_at IS 'when it was felt; local wall-clock time, no zone';
COMMENT ON COLUMN entries.has_time IS 'false where only a date is known; felt_at is then 00:00';
COMMENT ON COLUMN entries.recorded_at IS 'when it was written down; local wall-clock time';
COMMENT ON COLUMN entries.postures IS 'postures, in words';
COMMENT ON COLUMN entries.sitting_minutes IS 'minutes sat that day as known at this entry';
COMMENT ON COLUMN entries.longest_sit_minutes IS 'longest unbroken sit that day in minutes, as known at this entry';
COMMENT ON COLUMN entries.warning_signs IS 'signs to see a doctor about that the person ticked, in words';
COMMENT ON COLUMN entries.notes IS 'the person''s own words';
COMMENT ON COLUMN entries.brought_in IS 'true where a file brought it in';

COMMENT ON COLUMN ratings.rating_id IS 'identifier, made by the program before writing';
COMMENT ON COLUMN ratings.entry_id IS 'the entry it belongs to';
COMMENT ON COLUMN ratings.region IS 'where it hurts: a region''s name or the person''s own word';
COMMENT ON COLUMN ratings.side IS 'left, right, both or middle; the person''s own left and right';
COMMENT ON COLUMN ratings.written IS 'the person''s own word for the place, where it differs';
COMMENT ON COLUMN ratings.intensity IS 'pain in NRS points, 0 to 10';
COMMENT ON COLUMN ratings.qualities IS 'how it feels, in words';
COMMENT ON COLUMN ratings.symptoms IS 'what comes with it, in words';
COMMENT ON COLUMN ratings.trigger_point IS 'active: pressing it brings the familiar pain; latent: tender only when pressed';
COMMENT ON COLUMN ratings.signs IS 'what is felt there: taut band, lump, skin change, in words';
COMMENT ON COLUMN ratings.spreads_to IS 'regions it is felt to travel to';
COMMENT ON COLUMN ratings.felt_at IS 'when; local wall-clock time, no zone';
COMMENT ON COLUMN ratings.has_time IS 'false where only a date is known; felt_at is then 00:00';
COMMENT ON COLUMN ratings.recorded_at IS 'when it was written down or brought in; local wall-clock time';
COMMENT ON COLUMN ratings.brought_in IS 'true where a file brought it in';

COMMENT ON COLUMN exposures.day IS 'calendar day';
COMMENT ON COLUMN exposures.factor IS 'name of what may set pain off';
COMMENT ON COLUMN exposures.amount IS 'how much, in the factor''s unit; 0 did not happen';
COMMENT ON COLUMN exposures.unit IS 'unit of the amount; none for yes (1) and no (0)';
COMMENT ON COLUMN exposures.recorded_at IS 'when it was written down; local wall-clock time';
COMMENT ON COLUMN exposures.inferred IS 'true where 0 follows from a file that named other factors that day';
COMMENT ON COLUMN exposures.felt_at IS 'moment it counts from, local wall-clock time: of the file''s line, or when it was written here';
COMMENT ON COLUMN exposures.line IS 'line of the file; 0 where written here';

COMMENT ON COLUMN sessions.session_id IS 'identifier, made by the program before writing';
COMMENT ON COLUMN sessions.version IS 'what a change of it must name';
COMMENT ON COLUMN sessions.began_at IS 'when the treatment began; local wall-clock time, no zone';
COMMENT ON COLUMN sessions.has_time IS 'false where only a date is known; began_at is then 00:00';
COMMENT ON COLUMN sessions.recorded_at IS 'when it was written down; local wall-clock time';
COMMENT ON COLUMN sessions.kind IS 'kind of treatment, in words';
COMMENT ON COLUMN sessions."by" IS 'who gave it: therapist, self, tool, in words';
COMMENT ON COLUMN sessions.minutes IS 'length in minutes';
COMMENT ON COLUMN sessions.pressure IS 'pressure as felt, 0 to 10';
COMMENT ON COLUMN sessions.hold_seconds IS 'how long one point was held, in seconds';
COMMENT ON COLUMN sessions.sensations IS 'what was felt during it, in words';
COMMENT ON COLUMN sessions.pain_before IS 'pain before in NRS points, 0 to 10';
COMMENT ON COLUMN sessions.pain_after IS 'pain right after in NRS points, 0 to 10';
COMMENT ON COLUMN sessions.soreness IS 'soreness the day after, 0 to 10';
COMMENT ON COLUMN sessions.range_before IS 'range of motion before, in the range unit';
COMMENT ON COLUMN sessions.range_after IS 'range of motion after, in the range unit';
COMMENT ON COLUMN sessions.range_unit IS 'unit of the range of motion: degrees or 0–10';
COMMENT ON COLUMN sessions.notes IS 'the person''s own words';
COMMENT ON COLUMN sessions.brought_in IS 'true where a file brought it in';

COMMENT ON COLUMN treated_places.session_id IS 'the session it belongs to';
COMMENT ON COLUMN treated_places.region IS 'region treated';
COMMENT ON COLUMN treated_places.side IS 'left, right, both or middle';
COMMENT ON COLUMN treated_places.muscle IS 'muscle treated, in words';
COMMENT ON COLUMN treated_places.on_map IS 'the region, or the one that the person''s own word was laid on';

COMMENT ON COLUMN entry_lines.entry_id IS 'the entry that the line is a part of';
COMMENT ON COLUMN entry_lines.fingerprint IS 'a line of a file';
COMMENT ON COLUMN session_lines.session_id IS 'the session that the line is a part of';
COMMENT ON COLUMN session_lines.fingerprint IS 'a line of a file';

COMMENT ON COLUMN settings.name IS 'what the person set: day_ends, the minutes after midnight at which a day ends';
COMMENT ON COLUMN settings.value IS 'as it is set';
COMMENT ON COLUMN factors.day_is IS 'what several amounts of one day make: sum, mean, largest, spells, last; none where it was not said';
COMMENT ON COLUMN lines.part IS 'part of the day that a date without an hour names';
COMMENT ON COLUMN entries.part IS 'part of the day that a date without an hour names';
COMMENT ON COLUMN ratings.part IS 'part of the day that a date without an hour names';
COMMENT ON COLUMN exposures.part IS 'part of the day that a date without an hour names';
