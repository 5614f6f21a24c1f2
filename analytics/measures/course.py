"""Measure how pain goes over time.

(docstring to be written: question, estimand, method, what it cannot say, source)
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

import pandas as pd

from analytics.measures.answers import TooFew


@dataclass(frozen=True, slots=True)
class Weekday:
    """Mean pain of one weekday (0 is Monday), over `n` days."""

    weekday: int
    mean: float
    n: int


@dataclass(frozen=True, slots=True)
class Flare:
    """At least two days at 2 points or more above the 28-day median."""

    start: date
    end: date
    peak: float


@dataclass(frozen=True, slots=True)
class Day:
    """One calendar day: its pain and the seven-day mean; None where nothing was written."""

    day: date
    pain: float | None
    seven_day_mean: float | None


@dataclass(frozen=True, slots=True)
class Course:
    """How pain went, day by day, over the logged days `n`."""

    METHOD: ClassVar[str]
    LIMIT: ClassVar[str]

    mean: float
    n: int
    pain_free_days: int
    worst: float
    days: tuple[Day, ...]
    weekdays: tuple[Weekday, ...]
    flares: tuple[Flare, ...]

    def as_dict(self) -> dict[str, object]:
        """{"mean", "n", "weekday": {"Monday": {"mean", "n"}}, "flares": [{"start", "end", "peak"}]}."""
        raise NotImplementedError


def measure_course(days: pd.DataFrame) -> Course | TooFew:
    """Days: the day table (DatetimeIndex named `day`, column `pain` in NRS points, missing days absent or NaN)."""
    raise NotImplementedError
