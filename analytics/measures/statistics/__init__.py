"""Measure: the ground all subjects stand on: answers, regressions under autocorrelation, days and readings."""
