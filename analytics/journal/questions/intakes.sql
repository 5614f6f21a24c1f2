-- A row is one version of the intake, latest first.
SELECT * FROM intakes ORDER BY written_at DESC, intake_id
