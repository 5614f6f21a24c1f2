-- A line of an earlier file that this one says no more: the file and its line.
SELECT DISTINCT file_name, line FROM gone ANTI JOIN moves ON was = gone.fingerprint WHERE NOT is_theirs ORDER BY ALL
