"""Measure: the bounds that more than one subject keeps, each stated once; the words that quote them read them here.

What is asked once counts as clear from `CLEARLY` on. What is asked many times is judged by its q (Benjamini and
Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x). The counts are what it takes before an answer is given at all.
"""

from typing import Literal

CLEARLY = 0.05
LIKELY, WORTH_TESTING = 0.05, 0.10
FIRST_TREND_DAYS = 7  # days with pain from which the course of it is told
DAYS_KNOWN = 20  # days with pain and a trigger written down
SESSIONS_SCORED = 8  # sessions with pain written before and after
SCORED = "sessions with pain written before and after"

Judged = Literal["likely", "worth_testing", "cannot_tell"]


def verdict_of(q: float) -> Judged:
    """What is said of a finding after allowing for everything that was asked with it."""
    return "likely" if q <= LIKELY else "worth_testing" if q <= WORTH_TESTING else "cannot_tell"
