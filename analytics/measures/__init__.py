"""Measure: entries in, result or `TooFew` out. Pure: no file, no chart, no clock, no unseeded randomness."""
