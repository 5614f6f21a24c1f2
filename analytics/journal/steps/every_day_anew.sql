-- Where a file is read otherwise as a whole, all its days are settled anew.
INSERT INTO anew BY NAME SELECT felt_at::DATE AS day FROM brought UNION ALL BY NAME SELECT day FROM formerly
