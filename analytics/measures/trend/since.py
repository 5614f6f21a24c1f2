"""Measure how the days since a last time were, beside as many days up to it.

Question: since the last page for the same reader, or else since the last session, is pain another than before?
Estimand, method and source: as `trend.comparison`, for the days after that day and as many up to it; below the days
that takes in either, the averages alone are described, from three days on.
What it cannot say: why. Pain before a session is high because one goes when it hurts: part of a fall comes by itself.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

import pandas as pd

from analytics.diary.periods import Period
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.statistics.day_table import read_days
from analytics.measures.trend.comparison import Comparison, Stretch, measure_comparison
from analytics.measures.trend.lately import stretch_of

LastTime = Literal["page", "session"]


@dataclass(frozen=True, slots=True)
class Since:
    """The days after a last time, those up to it, and the later minus the earlier ones (NRS points)."""

    last_time: LastTime
    on: date
    now: Stretch
    before: Stretch | None
    difference: Estimate | TooFew


def days_since(on: date, last: date) -> Period:
    """The days after a last time, up to a day."""
    return Period(on + timedelta(days=1), last)


def measure_since(days: pd.DataFrame, last_time: LastTime, on: date, last: date) -> Since | None:
    """None where hardly any of these days is written.

    Args:
        days: the day table of the days since and of as many before them; `pain` in NRS points.
        last_time: what there was on that day.
        on: the day of the last time.
        last: the day looked back from.
    """
    later = days_since(on, last)
    pain = read_days(days)["pain"]
    now, before = stretch_of(pain, later), stretch_of(pain, later.before())
    if now is None:
        return None
    found = measure_comparison(days, later.before(), later)
    return Since(last_time, on, now, before, found.difference if isinstance(found, Comparison) else found)
