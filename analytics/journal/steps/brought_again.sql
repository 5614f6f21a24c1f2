-- What one import (`this`) brought of the days that are settled anew.
CREATE OR REPLACE TEMP TABLE said_of_days AS
SELECT laid_aside.* EXCLUDE (import_id) FROM laid_aside SEMI JOIN this USING (import_id);
CREATE OR REPLACE TEMP VIEW brought AS FROM said_of_days;
