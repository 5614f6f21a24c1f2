"""Measure how many sessions were followed by clearly less pain.

Question: after how many sessions was pain clearly lower?
Estimand: none; a count. A responder is a session after which pain is at least 2 points or at least 30 % lower.
Method: the share with Wilson's interval.
What it cannot say: that the session did it. Pain that was high falls by itself.
Source: Farrar 2001 (doi:10.1016/S0304-3959(01)00349-9); Wilson 1927 (doi:10.1080/01621459.1927.10502953).
"""

from dataclasses import dataclass

import numpy as np
from scipy import stats

from analytics.measures.statistics.answers import TooFew
from analytics.measures.statistics.least_squares import Numbers
from analytics.measures.statistics.thresholds import COVERED, IMPORTANT, IMPORTANT_POINTS, SCORED, SESSIONS_SCORED


@dataclass(frozen=True, slots=True)
class Responders:
    """How many sessions of how many, and the 95 % interval of the share."""

    count: int
    of: int
    low: float
    high: float

    def as_dict(self) -> dict[str, object]:
        """{"count", "of", "low", "high"}."""
        return {"count": self.count, "of": self.of, "low": self.low, "high": self.high}


def measure_responders(before: Numbers, after: Numbers) -> Responders | TooFew:
    """Count responders among sessions (NRS points, NaN where unknown); a session without pain before is none."""
    known = before > 0
    known &= ~np.isnan(after)
    fallen, level = (before - after)[known], before[known]
    if len(fallen) < SESSIONS_SCORED:
        return TooFew(len(fallen), SESSIONS_SCORED, SCORED)
    # A hair less, so that 30 % of 6.0 is 30 %.
    count = int(((fallen >= IMPORTANT_POINTS - 1e-9) | (fallen >= IMPORTANT * level - 1e-9)).sum())
    interval = stats.binomtest(count, len(fallen)).proportion_ci(COVERED, method="wilson")
    return Responders(count=count, of=len(fallen), low=float(interval.low), high=float(interval.high))
