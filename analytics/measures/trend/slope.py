"""Measure whether pain rises or falls over a period.

Question: does pain go up or down over the period, more than it drifts by itself?
Estimand: the slope of a straight line through the day's pain, in NRS points per 30 days, the weekday held fixed.
Method: `statistics.line_test`, with the days as the line.
What it cannot say: why, nor that the line goes on.
Source: trend tests under autocorrelation, Yue 2002 (doi:10.1029/2001WR000861). Ordinary tests see a trend in 8 to 47
of 100 diaries without one; measured for this one: tests/benchmarks/README.md.
"""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import pandas as pd

from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.statistics.day_table import logged_pain
from analytics.measures.statistics.drift import DRAWS
from analytics.measures.statistics.line_test import measure_line

DAYS, SPAN, PER_DAYS = 20, 28, 30.0


@dataclass(frozen=True, slots=True)
class Slope:
    """The slope in NRS points per 30 days; its p is that of the drawn diaries."""

    METHOD: ClassVar[str] = (
        "A straight line through the days, the weekday held fixed. How far a line strays by drift alone, and so its "
        f"likely range, comes from {DRAWS} diaries drawn without a trend."
    )
    LIMIT: ClassVar[str] = "A line says how the period went, not why, and not how it goes on."

    answer: Estimate

    def as_dict(self) -> dict[str, object]:
        """{"estimate", "low", "high", "p", "n"}."""
        return self.answer.as_dict()


def measure_slope(days: pd.DataFrame, seed: int = 0) -> Slope | TooFew:
    """Days: the day table; `pain` in NRS points.

    Raises:
        ValueError: no `pain` column, or a day twice.
    """
    times, pain, index = logged_pain(days)
    if len(pain) < DAYS:
        return TooFew(len(pain), DAYS, "days with pain written down")
    if times[-1] - times[0] + 1 < SPAN:
        return TooFew(int(times[-1] - times[0]) + 1, SPAN, "days from the first written to the last")
    if np.ptp(pain) == 0:
        return TooFew(1, 2, "levels of pain")
    return Slope(measure_line(times, pain, index, (times - times.mean()) / PER_DAYS, seed))
