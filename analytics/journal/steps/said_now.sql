-- What the same file (`this`) says now of the days that are settled anew takes the place of what it said.
DELETE FROM laid_aside USING this WHERE laid_aside.import_id = this.import_id;
INSERT INTO laid_aside BY NAME
SELECT import_id, brought.* FROM brought, this WHERE felt_at::DATE IN (SELECT day FROM anew)
