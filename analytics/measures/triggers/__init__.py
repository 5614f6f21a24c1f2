"""Measure what goes with worse days."""

from analytics.measures.triggers.triggers import Trigger, Triggers, measure_triggers

__all__ = ["Trigger", "Triggers", "measure_triggers"]
