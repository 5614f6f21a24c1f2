"""Measure what a treatment leaves once what would have come anyway is taken off."""

from analytics.measures.sessions.sessions import Sessions, measure_sessions

__all__ = ["Sessions", "measure_sessions"]
