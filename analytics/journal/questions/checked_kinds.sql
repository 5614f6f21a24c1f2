-- A row is one kind of treatment before which the person was asked what speaks against a massage.
SELECT DISTINCT kind FROM massage_checks ORDER BY kind
