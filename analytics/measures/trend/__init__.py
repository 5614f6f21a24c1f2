"""Measure how pain goes: its course, slope, level, unusual days, rhythm, and one stretch beside another."""
