"""Measure how many sessions were followed by clearly less pain.

Question: after how many sessions was pain clearly lower?
Estimand: none; a count. A responder is a session after which pain is at least 2 points or at least 30 % lower.
Method: the share with Wilson's interval.
What it cannot say: that the session did it. Pain that was high falls by itself.
Source: Farrar 2001 (doi:10.1016/S0304-3959(01)00349-9); Wilson 1927 (doi:10.1080/01621459.1927.10502953).
"""

from dataclasses import dataclass

import numpy as np
from scipy import special

from analytics.measures.answers import TooFew
from analytics.measures.least_squares import Numbers

POINTS, SHARE, SESSIONS = 2.0, 0.30, 8


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
    if len(fallen) < SESSIONS:
        return TooFew(len(fallen), SESSIONS, "sessions with pain written before and after")
    # A hair less, so that 30 % of 6.0 is 30 %.
    count = int(((fallen >= POINTS - 1e-9) | (fallen >= SHARE * level - 1e-9)).sum())
    return Responders(count, len(fallen), *wilson(count, len(fallen)))


def wilson(count: int, of: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share (written out: scipy.stats takes a quarter of a second to load)."""
    share, z = count / of, float(special.ndtri(0.975))
    middle = share + z**2 / (2 * of)
    half = z * (share * (1 - share) / of + z**2 / (4 * of**2)) ** 0.5
    return (middle - half) / (1 + z**2 / of), (middle + half) / (1 + z**2 / of)
