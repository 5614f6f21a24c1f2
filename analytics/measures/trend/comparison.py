"""Measure whether pain was higher or lower in one stretch of days than in another.

Question: is pain in one period another than in the other, by more than it drifts by itself?
Estimand: the difference in mean pain (NRS points) between the two stretches, the weekday held fixed.
Method: `statistics.line_test`, with 1 in the later stretch and 0 in the earlier; at least 10 logged days in each.
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
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.statistics.day_table import logged_pain
from analytics.measures.statistics.drift import DRAWS
from analytics.measures.statistics.least_squares import Numbers
from analytics.measures.statistics.line_test import measure_line
from analytics.measures.statistics.thresholds import DAYS_EACH, LATEST_DAYS


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some days in a row: mean and worst pain (NRS points) over the `n` of them written down, and those without any."""

    first: date
    last: date
    mean: float
    n: int
    worst: float
    pain_free_days: int

    @classmethod
    def of(cls, period: Period, pain: Numbers) -> "Stretch":
        """What the written days of a period held; one of them at least."""
        mean, worst = float(pain.mean()), float(pain.max())
        return cls(period.first, period.last, mean, len(pain), worst, int((pain == 0).sum()))

    def as_dict(self) -> dict[str, object]:
        """ISO dates, and the rest as it is called here."""
        days = {"first": self.first.isoformat(), "last": self.last.isoformat()}
        return days | {"mean": self.mean, "n": self.n, "worst": self.worst, "pain_free_days": self.pain_free_days}


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two stretches of days, and the later one minus the earlier one (NRS points)."""

    METHOD: ClassVar[str] = (
        "The days of both periods in one regression on the weekday and the period. How far two periods differ by drift "
        f"alone, and so the likely range, comes from {DRAWS} diaries drawn without a difference."
    )
    LIMIT: ClassVar[str] = "It says that pain was another, not why."

    earlier: Stretch
    later: Stretch
    difference: Estimate

    @property
    def is_clear(self) -> bool:
        """Whether it is more than pain's own drift would show."""
        return self.difference.is_clear

    def as_dict(self) -> dict[str, object]:
        """Each stretch with its mean and days, and the difference."""
        return {
            "earlier": self.earlier.as_dict(), "later": self.later.as_dict(), "difference": self.difference.as_dict(),
        }  # fmt: skip


def measure_latest(days: pd.DataFrame, period: Period) -> Comparison | TooFew:
    """Compare a period with as many days before it, or its last 30 days where too little is written there.

    Args:
        days: the day table of the period and of as many days before; `pain` in NRS points.
        period: the days asked about.
    """
    found = measure_comparison(days, period.before(), period)
    if isinstance(found, Comparison) or period.days <= LATEST_DAYS:
        return found
    latest = Period.ending(period.last, LATEST_DAYS)
    shorter = measure_comparison(days, latest.before(), latest)
    return shorter if isinstance(shorter, Comparison) else found


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
    if fewest < DAYS_EACH:
        return TooFew(fewest, DAYS_EACH, "days with pain written down in each of the two periods")
    both = within[0] | within[1]
    if np.ptp(pain[both]) == 0:
        return TooFew(1, 2, "levels of pain")
    difference = measure_line(times[both], pain[both], index[both], within[1][both].astype(float), seed)
    first, second = (Stretch.of(each, pain[days_in]) for each, days_in in zip((earlier, later), within, strict=True))
    return Comparison(first, second, difference)
