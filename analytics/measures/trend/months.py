"""Measure how pain goes over many years: each month's mean with the range that most of its days lie in.

Question: how high was pain, month by month?
Estimand: none; the days written down are described, not generalised.
Method: the mean of a month's days, and the lower and the upper tenth of them; none of it with fewer than ten days.
What it cannot say: anything about days not written down; the range is of single days, not how sure the mean is.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from analytics.measures.statistics.thresholds import DAYS_EACH
from analytics.measures.trend.course import Day

MOST_DAYS = 2 * 366  # more of them, each drawn, are a tangle
TENTHS = (0.1, 0.9)
MOSTLY = "about 8 of 10"  # of the days, as a person reads what lies between the tenths


@dataclass(frozen=True, slots=True)
class Month:
    """A month by its first day: the mean of its `n` days and their lower and upper tenth, NRS points; None: too few."""

    first: date
    n: int
    mean: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def middle(self) -> date:
        """The day at which it is drawn."""
        return self.first + timedelta(days=14)


def is_by_month(days: Sequence[Day]) -> bool:
    """Whether a course of these days is shown by its months."""
    return len(days) > MOST_DAYS


def measure_months(days: Sequence[Day]) -> tuple[Month, ...]:
    """Every calendar month from the first day to the last, those without a day too."""
    pains: dict[date, list[float]] = {each: [] for each in _months(days)}
    for each in days:
        if each.pain is not None:
            pains[each.day.replace(day=1)].append(each.pain)
    return tuple(_month(first, pain) for first, pain in pains.items())


def sessions_by_month(sessions_at: Iterable[date]) -> tuple[tuple[Month, int], ...]:
    """Each month that holds sessions, with their number."""
    held = Counter(each.replace(day=1) for each in sessions_at)
    return tuple((Month(first, 0), held[first]) for first in sorted(held))


def _months(days: Sequence[Day]) -> Iterator[date]:
    first = days[0].day.replace(day=1)
    while first <= days[-1].day:
        yield first
        first = (first + timedelta(days=31)).replace(day=1)


def _month(first: date, pain: list[float]) -> Month:
    if len(pain) < DAYS_EACH:
        return Month(first, len(pain))
    low, high = np.quantile(pain, TENTHS)
    return Month(first, len(pain), sum(pain) / len(pain), float(low), float(high))
