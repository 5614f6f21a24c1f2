-- What is known of a new import (`staged` holds its lines).
INSERT INTO imports BY NAME SELECT
    $import_id::UUID AS import_id, $file_name AS file_name, $sha256 AS sha256, $format AS format, $options AS options,
    $now::TIMESTAMP AS imported_at, $rows AS rows, 0 AS kept, 0 AS already_there, $aside AS set_aside,
    (SELECT coalesce(max(place), 0) + 1 FROM imports) AS place, $header::VARCHAR[] AS header,
    $delimiter AS delimiter, $shape AS shape, $keeps_older AS keeps_older,
    $takes_same_moments AS takes_same_moments, $takes_moved AS takes_moved,
    (SELECT min(felt_at)::DATE FROM staged) AS first_day, (SELECT max(felt_at)::DATE FROM staged) AS last_day
