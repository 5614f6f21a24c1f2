"""Show what was found, a card for each answer."""
