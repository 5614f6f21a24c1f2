-- What moved in the file, and the person has changed or deleted here, is theirs: it does not count where it stands now.
UPDATE lines SET counts = false WHERE fingerprint IN (SELECT fingerprint FROM moves WHERE is_theirs);
UPDATE outcome SET became = 'yours' WHERE fingerprint IN (SELECT fingerprint FROM moves WHERE is_theirs);
DELETE FROM moves WHERE is_theirs;
