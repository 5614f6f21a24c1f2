"""Measure: the bounds that more than one subject keeps, each stated once; the words that quote them read them here.

What is asked once counts as clear from `CLEARLY` on. What is asked many times is judged by its q (Benjamini and
Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x). The counts are what it takes before an answer is given at all.
What counts as a change: Farrar 2001 (doi:10.1016/S0304-3959(01)00349-9), in points and as a share; the other shares are
those of IMMPACT, Dworkin 2008 (doi:10.1016/j.jpain.2007.09.005).
"""

from typing import Literal

CLEARLY = 0.05
COVERED = 1 - CLEARLY  # the share of likely ranges that hold the truth
LOWER, UPPER = CLEARLY / 2, 1 - CLEARLY / 2  # the quantiles at which such a range ends
LIKELY, WORTH_TESTING = 0.05, 0.10
FIRST_TREND_DAYS = 7  # days with pain from which the course of it is told
DAYS_KNOWN = 20  # days with pain and a trigger written down
SESSIONS_SCORED = 8  # sessions with pain written before and after
SCORED = "sessions with pain written before and after"
KNOWN_SHARE = 0.70  # of the days, or sessions, on which something is known that is held fixed beside others
LATEST_DAYS = 30  # what "lately" is where days are held against those before
DAYS_EACH = 10  # days with pain in each of two stretches that are compared
# What counts as a clinically important difference, in points; and changes as shares of the pain before.
IMPORTANT_POINTS = 2.0
NOTICED, IMPORTANT, SUBSTANTIAL = 0.10, 0.30, 0.50
PART_CUTS = (11, 16, 20)  # o'clock, between the parts of the day

Judged = Literal["likely", "worth_testing", "cannot_tell"]


def verdict_of(q: float) -> Judged:
    """What is said of a finding after allowing for everything that was asked with it."""
    return "likely" if q <= LIKELY else "worth_testing" if q <= WORTH_TESTING else "cannot_tell"
