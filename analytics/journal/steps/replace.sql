-- What takes the place of another thing, as the person said (`replaced`): the other no longer counts.
INSERT INTO superseded SELECT import_id, was, NULL FROM replaced, this;
UPDATE lines SET counts = false WHERE fingerprint IN (SELECT was FROM replaced);
UPDATE outcome SET became = 'changed' WHERE fingerprint IN (SELECT fingerprint FROM replaced);
