"""Show the dashboard: one file a screen, and beside them the corners they are made of."""
