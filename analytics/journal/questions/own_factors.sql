-- A row is one factor the person added, renamed or hid: its name now, its unit, whether it is no longer asked for, and how
-- several amounts of one day make a day, where the person said so.
SELECT factor, unit, hidden, day_is FROM factors WHERE factor = called ORDER BY factor
