-- A row is how the latest file of these columns was read; none where there was none.
SELECT options FROM imports WHERE header = $header::VARCHAR[] ORDER BY place DESC LIMIT 1
