-- A row is what was told last of pain that began with an injury.
SELECT injured_on, lighter_until FROM new_pains ORDER BY told_at DESC LIMIT 1
