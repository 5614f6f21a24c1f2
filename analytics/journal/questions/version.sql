-- The one row: the counter that every write raises.
SELECT version FROM facts
