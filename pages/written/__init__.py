"""Show what is written, and bring in what was written elsewhere."""
