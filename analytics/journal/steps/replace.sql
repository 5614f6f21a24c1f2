-- What takes the place of another thing, as the person said (`replaced`): the other no longer counts.
UPDATE lines SET counts = false WHERE fingerprint IN (SELECT was FROM replaced);
UPDATE outcome SET became = 'changed' WHERE fingerprint IN (SELECT fingerprint FROM replaced);
