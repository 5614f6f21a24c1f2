-- Before the same file is read again (`this`): what it said (`formerly`), and what of that which it says now was there.
CREATE OR REPLACE TEMP TABLE formerly AS
SELECT fingerprint, key, claims.line FROM claims JOIN lines USING (fingerprint), this WHERE claims.import_id = this.import_id;
CREATE OR REPLACE TEMP TABLE was_there AS
SELECT fingerprint FROM brought SEMI JOIN (
    SELECT fingerprint FROM lines WHERE counts UNION ALL SELECT fingerprint FROM formerly
) AS known USING (fingerprint);
