"""Measure whether pain was higher or lower in one stretch of days than in another.

Question: is pain in one period another than in the other, by more than it drifts by itself?
Estimand: the difference in mean pain (NRS points) between the two stretches, the weekday held fixed.
Method: `analytics.measures.along`, with 1 in the later stretch and 0 in the earlier; at least 10 logged days in each.
What it cannot say: why; nor anything of the days that were not written down.
Source: as there. 10, 30 and 50 % as the words for a change: IMMPACT, Dworkin 2008 (doi:10.1016/j.jpain.2007.09.005).
Measured: tests/benchmarks/README.md.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

import numpy as np
import pandas as pd

from analytics.diary.periods import Period
from analytics.measures.along import measure_along
from analytics.measures.answers import Estimate, TooFew
from analytics.measures.day_table import logged_pain

DAYS, CLEARLY = 10, 0.05


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some days in a row: mean pain (NRS points) over the `n` of them written down."""

    first: date
    last: date
    mean: float
    n: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two stretches of days, and the later one minus the earlier one (NRS points)."""

    METHOD: ClassVar[str] = (
        "The days of both periods in one regression on the weekday and the period. How far two periods differ by drift "
        "alone, and so the likely range, comes from 499 diaries drawn without a difference."
    )
    LIMIT: ClassVar[str] = "It says that pain was another, not why."

    earlier: Stretch
    later: Stretch
    difference: Estimate

    @property
    def is_clear(self) -> bool:
        """Whether it is more than pain's own drift would show."""
        return self.difference.p < CLEARLY

    def as_dict(self) -> dict[str, object]:
        """Each stretch with its mean and days, and the difference."""
        sides = {"earlier": self.earlier, "later": self.later}
        told: dict[str, object] = {
            name: {"first": each.first.isoformat(), "last": each.last.isoformat(), "mean": each.mean, "n": each.n}
            for name, each in sides.items()
        }
        return told | {"difference": self.difference.as_dict()}


def measure_comparison(days: pd.DataFrame, one: Period, other: Period, seed: int = 0) -> Comparison | TooFew:
    """Compare two periods that do not overlap.

    Args:
        days: the day table of both; `pain` in NRS points.
        one: a period.
        other: another; which of them comes first does not matter.
        seed: of the drawn diaries.

    Raises:
        ValueError: the periods overlap; no `pain` column, or a day twice.
    """
    earlier, later = sorted((one, other), key=lambda each: each.first)
    if one.overlaps(other):
        raise ValueError("Two periods that share days cannot be compared.")
    times, pain, index = logged_pain(days)
    within = [(index >= pd.Timestamp(each.first)) & (index <= pd.Timestamp(each.last)) for each in (earlier, later)]
    fewest = min(int(each.sum()) for each in within)
    if fewest < DAYS:
        return TooFew(fewest, DAYS, "days with pain written down in each of the two periods")
    both = within[0] | within[1]
    if np.ptp(pain[both]) == 0:
        return TooFew(1, 2, "levels of pain")
    difference = measure_along(times[both], pain[both], index[both], within[1][both].astype(float), seed)
    first, second = (
        Stretch(each.first, each.last, float(pain[days_in].mean()), int(days_in.sum()))
        for each, days_in in zip((earlier, later), within, strict=True)
    )
    return Comparison(first, second, difference)
