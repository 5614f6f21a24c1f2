"""Measure: entries in, result or `TooFew` out. Pure: no file, no chart, no clock, no randomness without a seed."""
