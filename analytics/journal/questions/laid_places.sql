-- A row is one word of the person's own for a place and the region it stands for.
SELECT written, region FROM laid_places ORDER BY written
