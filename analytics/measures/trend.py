"""Measure whether pain rises or falls over a period.

Question: does pain go up or down over the period, more than it drifts by itself?
Estimand: the slope of a straight line through the day's pain, in NRS points per 30 days, the weekday held fixed.
Method: the slope and its interval by least squares averaged over how pain carries itself on
(`analytics.measures.averaged`); its p by diaries drawn without a trend (`analytics.measures.chance`), for pain that
drifts by itself draws lines too.
What it cannot say: why, nor that the line goes on.
Source: trend tests under autocorrelation, Yue 2002 (doi:10.1029/2001WR000861). Ordinary tests see a trend in 8 to 47
of 100 diaries without one; measured for this one: tests/benchmarks/README.md.
"""

from dataclasses import dataclass, replace
from typing import ClassVar

import numpy as np
import pandas as pd

from analytics.measures.answers import Estimate, TooFew
from analytics.measures.averaged import answer
from analytics.measures.chance import draw_diaries, level_columns, share_as_large
from analytics.measures.day_effects import WEEKDAY_PRECISION
from analytics.measures.day_table import logged_pain
from analytics.measures.least_squares import Numbers, left_over
from analytics.measures.whitening import scaled, whiten

DAYS, SPAN, PER, CLEARLY = 20, 28, 30.0, 0.05


@dataclass(frozen=True, slots=True)
class Trend:
    """The slope in NRS points per 30 days; its p is that of the drawn diaries."""

    METHOD: ClassVar[str] = (
        "A straight line through the days, its likely range averaged over how strongly pain carries itself on. Whether "
        "it is more than drift is tested against 499 diaries drawn without a trend."
    )
    LIMIT: ClassVar[str] = "A line says how the period went, not why, and not how it goes on."

    slope: Estimate

    def as_dict(self) -> dict[str, object]:
        """{"estimate", "low", "high", "p", "n"}."""
        return self.slope.as_dict()


def measure_trend(days: pd.DataFrame, seed: int = 0) -> Trend | TooFew:
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
    columns = level_columns(index)
    return Trend(replace(_slope(times, pain, columns), p=_p(times, pain, columns, seed)))


def _slope(times: Numbers, pain: Numbers, columns: Numbers) -> Estimate:
    line = (times - times.mean()) / PER
    outcome, unit = scaled(pain[:, None])
    precision = np.full(columns.shape[1] + 1, WEEKDAY_PRECISION)
    precision[[0, -1]] = 0.0
    whitened = whiten(times, outcome[:, 0], np.column_stack([columns, line]))
    return answer(whitened, precision, np.eye(len(precision))[-1]).estimate(len(pain)).times(float(unit[0]))


def _p(times: Numbers, pain: Numbers, columns: Numbers, seed: int) -> float:
    drawn = draw_diaries(times, pain, columns, times - times.mean(), seed)
    steepness = [_steepness(times, left_over(each, columns), columns) for each in (pain[:, None], drawn)]
    return share_as_large(float(steepness[0][0]), steepness[1])


def _steepness(times: Numbers, pain: Numbers, columns: Numbers) -> Numbers:
    """The correlation of pain (n x diaries) with time, without its sign."""
    line = left_over(times - times.mean(), columns)
    return np.asarray(np.abs(line @ pain) / np.sqrt((line @ line) * (pain**2).sum(axis=0)))
