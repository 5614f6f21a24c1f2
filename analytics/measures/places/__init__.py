"""Measure where it hurts, and which place tends to hurt the day after another."""
