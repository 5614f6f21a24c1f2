"""Draw how pain goes."""
