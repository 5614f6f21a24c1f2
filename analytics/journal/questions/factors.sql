-- A row is one factor the person wrote about, most used first.
SELECT factor FROM exposures GROUP BY factor ORDER BY count(*) DESC, factor
