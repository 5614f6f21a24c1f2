-- The one row is how the latest file with these columns was read.
SELECT options FROM imports WHERE header = $header::VARCHAR[] ORDER BY place DESC LIMIT 1
