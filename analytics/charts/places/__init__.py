"""Draw where it hurts."""
