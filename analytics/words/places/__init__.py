"""Tell where it hurts."""
