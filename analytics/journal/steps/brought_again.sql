-- What one import (`this`) brought of the days that are settled anew.
CREATE OR REPLACE TEMP TABLE brought AS
SELECT laid_aside.* EXCLUDE (import_id) FROM laid_aside SEMI JOIN this USING (import_id);
