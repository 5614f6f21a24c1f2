"""Measure what the diary is about to be able to say.

Question: what would a little more writing let the analysis answer?
Estimand: none; these are counts against what the measures ask for.
Method: of all that cannot be answered yet, the one that needs the fewest further days or sessions.
What it cannot say: whether the answer, once it can be given, will be a clear one.
Source: the thresholds of the course, the triggers and the sessions.
"""

from dataclasses import dataclass

from analytics.diary.progress import Progress
from analytics.measures.asking import DAYS_KNOWN
from analytics.measures.effects import SESSIONS

TREND_DAYS = 7


@dataclass(frozen=True, slots=True)
class WithinReach:
    """An answer that is near: "trend", "sessions" or "trigger" with its name; what there is and what it takes."""

    of: str
    have: int
    need: int
    factor: str | None = None

    @property
    def missing(self) -> int:
        """How many more it takes."""
        return self.need - self.have


def measure_within_reach(progress: Progress) -> WithinReach | None:
    """The nearest answer of those that cannot be given yet; None where all that was begun can be answered."""
    if progress.days < TREND_DAYS:
        return WithinReach("trend", progress.days, TREND_DAYS)
    asked = [
        *(WithinReach("trigger", days, DAYS_KNOWN, name) for name, days in progress.factor_days.items()),
        *([WithinReach("sessions", progress.sessions, SESSIONS)] if progress.sessions else []),
    ]
    return min((each for each in asked if each.missing > 0), key=lambda each: each.missing, default=None)
