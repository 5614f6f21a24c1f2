"""Measure what the diary is about to be able to say.

Question: what would a little more writing let the analysis answer?
Estimand: none; these are counts against what the measures ask for.
Method: of all that cannot be answered yet, the one that needs the fewest further days or sessions.
What it cannot say: whether the answer, once it can be given, will be a clear one.
Source: the thresholds of the course, the triggers and the sessions.
"""

from dataclasses import dataclass

from analytics.diary.progress import Progress
from analytics.measures.statistics.thresholds import DAYS_KNOWN, FIRST_TREND_DAYS, SESSIONS_SCORED


@dataclass(frozen=True, slots=True)
class NextAnswer:
    """An answer that is near: "trend", "sessions" or "trigger" with its name; what there is and what it takes."""

    of: str
    have: int
    need: int
    factor: str | None = None

    @property
    def missing(self) -> int:
        """How many more it takes."""
        return self.need - self.have


def measure_next_answer(progress: Progress) -> NextAnswer | None:
    """The nearest answer of those that cannot be given yet; None where all that was begun can be answered."""
    if progress.days < FIRST_TREND_DAYS:
        return NextAnswer("trend", progress.days, FIRST_TREND_DAYS)
    asked = [
        *(
            NextAnswer(of="trigger", have=days, need=DAYS_KNOWN, factor=name)
            for name, days in progress.factor_days.items()
        ),
        *([NextAnswer("sessions", progress.sessions, SESSIONS_SCORED)] if progress.sessions else []),
    ]
    return min((each for each in asked if each.missing > 0), key=lambda each: each.missing, default=None)
