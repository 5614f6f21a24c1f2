"""Measure whether pain changed its level at some day.

Question: is there a day after which pain is at another level than before, more than it drifts by itself?
Estimand: the difference in mean pain between the days from that day on and the days before it, the weekday held fixed.
Method: the day with the largest standardised difference in means, at least 10 logged days on either side; its p by
diaries drawn without a step, searched in the same way (`statistics.drift`).
What it cannot say: why; nor the very day: the days around it fit nearly as well. Two changes that undo each other may
hide one another.
Source: Hawkins 1977 (doi:10.1080/01621459.1977.10479935) for the largest standardised shift. Segmentation by an
information criterion finds a change in 16 to 97 of 100 diaries without one; measured for this one:
tests/benchmarks/README.md.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

import numpy as np
import pandas as pd

from analytics.measures.statistics.answers import TooFew
from analytics.measures.statistics.day_table import logged_pain
from analytics.measures.statistics.drift import DRAWS, draw_diaries, level_columns, share_as_large
from analytics.measures.statistics.least_squares import Numbers, left_over
from analytics.measures.statistics.thresholds import CLEARLY, DAYS_EACH

DAYS = 30


@dataclass(frozen=True, slots=True)
class LevelShift:
    """The day from which the level differs most, the means before and from then on (NRS points), and its p."""

    METHOD: ClassVar[str] = (
        "The day after which mean pain differs most from before. Whether that is more than drift is tested against "
        f"{DRAWS} diaries drawn without a change and searched in the same way."
    )
    LIMIT: ClassVar[str] = "The day is where the change fits best, not the very day it began; and it does not say why."

    day: date
    before: float
    after: float
    p: float
    n: int

    @property
    def is_clear(self) -> bool:
        """Whether it is more than pain's own drift would show."""
        return self.p < CLEARLY

    def as_dict(self) -> dict[str, object]:
        """{"found", "p", "n"} and, where one is found, {"day", "before", "after"}."""
        told: dict[str, object] = {"found": self.is_clear, "p": self.p, "n": self.n}
        where = {"day": self.day.isoformat(), "before": self.before, "after": self.after}
        return told | (where if self.is_clear else {})


def measure_level_shift(days: pd.DataFrame, seed: int = 0) -> LevelShift | TooFew:
    """Days: the day table; `pain` in NRS points.

    Raises:
        ValueError: no `pain` column, or a day twice.
    """
    times, pain, index = logged_pain(days)
    if len(pain) < DAYS:
        return TooFew(len(pain), DAYS, "days with pain written down")
    if np.ptp(pain) == 0:
        return TooFew(1, 2, "levels of pain")
    columns = level_columns(index)
    shifts = _shifts(left_over(pain[:, None], columns))[:, 0]
    first = DAYS_EACH + int(shifts.argmax())
    drawn = draw_diaries(times, pain, columns, (np.arange(len(pain)) >= first).astype(float), seed)
    p = share_as_large(float(shifts.max()), _shifts(left_over(drawn, columns)).max(axis=0))
    return LevelShift(
        day=index[first].date(), before=float(pain[:first].mean()), after=float(pain[first:].mean()), p=p, n=len(pain)
    )


def _shifts(pain: Numbers) -> Numbers:
    """Standardised difference in means at each day that may be the first of the new level (days x diaries)."""
    n = len(pain)
    before = np.arange(DAYS_EACH, n - DAYS_EACH + 1)[:, None]
    sums = np.cumsum(pain, axis=0)
    difference = sums[before[:, 0] - 1] / before - (sums[-1] - sums[before[:, 0] - 1]) / (n - before)
    weight = np.sqrt(before * (n - before) / n)
    return np.asarray(np.abs(difference) * weight / pain.std(axis=0))
