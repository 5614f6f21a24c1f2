-- A row is one factor the person added, renamed or hid: its name now, its unit, and whether it is no longer asked for.
SELECT factor, unit, hidden FROM factors WHERE factor = called ORDER BY factor
