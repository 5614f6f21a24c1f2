"""Measure how pain goes over time.

Question: how high is pain, on which weekdays, and when did it flare? Does it rise or fall, has its level changed,
are the latest days unusual (`trend.slope`, `level_shift`, `unusual_days`)?
Estimand: none for the former; the days written down are described, not generalised.
Method: means of the day's pain. The seven-day mean of a day is the mean of the written days among it and
the six days before; it stays open with fewer than four of them, and inside a gap of three or more unwritten
days. Flares as in `statistics.flares`.
What it cannot say: anything about days not written down, nor why.
Source: 2 points as a clinically important difference, Farrar 2001 (doi:10.1016/S0304-3959(01)00349-9).
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

import numpy as np
import pandas as pd

from analytics.diary.date_words import WEEKDAYS
from analytics.diary.number_words import in_words
from analytics.measures.statistics.answers import TooFew
from analytics.measures.statistics.day_table import read_days
from analytics.measures.statistics.flares import FLARE_DAYS, USUAL_DAYS, Flare, find_flares
from analytics.measures.statistics.thresholds import IMPORTANT_POINTS
from analytics.measures.trend.level_shift import LevelShift, measure_level_shift
from analytics.measures.trend.slope import Slope, measure_slope
from analytics.measures.trend.unusual_days import UnusualDays, measure_unusual_days

MEAN_DAYS, MEAN_WRITTEN, GAP = 7, 4, 3
AVERAGE = f"{in_words(MEAN_DAYS)}-day average"  # what a person reads for it


@dataclass(frozen=True, slots=True)
class Weekday:
    """Mean pain of one weekday (0 is Monday), over `n` days."""

    weekday: int
    mean: float
    n: int

    @property
    def name(self) -> str:
        """Monday to Sunday."""
        return WEEKDAYS[self.weekday]


@dataclass(frozen=True, slots=True)
class Day:
    """One calendar day: its pain and the seven-day mean; None where nothing was written."""

    day: date
    pain: float | None
    seven_day_mean: float | None


@dataclass(frozen=True, slots=True)
class Course:
    """How pain went, day by day, over the logged days `n`."""

    METHOD: ClassVar[str] = (
        "A day's pain is the mean of its moments. Day by day, the line is the mean of the written days among "
        f"{in_words(MEAN_DAYS)}; it stays open where fewer than {in_words(MEAN_WRITTEN)} were written. Month by month, "
        "it is the mean of the month's days. A flare is "
        f"{in_words(FLARE_DAYS)} days or more at least {IMPORTANT_POINTS:g} points above the median of the "
        f"{USUAL_DAYS} days before."
    )
    LIMIT: ClassVar[str] = (
        "Averages, flares and the comparison with the days before describe what is written down; only the line, the "
        "change of level and the usual range are tested against chance. None of it says why pain changed."
    )

    mean: float
    n: int
    pain_free_days: int
    worst: float
    days: tuple[Day, ...]
    weekdays: tuple[Weekday, ...]
    flares: tuple[Flare, ...]
    slope: Slope | TooFew
    level_shift: LevelShift | TooFew
    unusual_days: UnusualDays | TooFew

    def as_dict(self) -> dict[str, object]:
        """{"mean", "n", "weekday": {"Monday": {"mean", "n"}}, "flares": [{"start", …}], "slope_per_30_days", …}."""
        return {
            "mean": self.mean,
            "n": self.n,
            "pain_free_days": self.pain_free_days,
            "worst": self.worst,
            "weekday": {each.name: {"mean": each.mean, "n": each.n} for each in self.weekdays},
            "flares": [flare.as_dict() for flare in self.flares],
            "slope_per_30_days": self.slope.as_dict(),
            "change": self.level_shift.as_dict(),
            "control": self.unusual_days.as_dict(),
        }


def measure_course(days: pd.DataFrame) -> Course | TooFew:
    """Days: the day table (`DatetimeIndex` of days, column `pain` in NRS points, missing days absent or NaN).

    Raises:
        ValueError: no `pain` column, or a day twice.
    """
    pain = read_days(days)["pain"]
    written = pain.dropna()
    if written.empty:
        return TooFew(0, 1, "days with pain written down")
    return Course(
        mean=float(written.mean()),
        n=len(written),
        pain_free_days=int((written == 0).sum()),
        worst=float(written.max()),
        days=day_by_day(days),
        weekdays=_weekdays(written),
        flares=find_flares(pain),
        slope=measure_slope(days),
        level_shift=measure_level_shift(days),
        unusual_days=measure_unusual_days(days),
    )


def day_by_day(days: pd.DataFrame) -> tuple[Day, ...]:
    """Every calendar day of a day table with its pain and the seven-day mean."""
    pain = read_days(days)["pain"]
    trailing = pain.rolling(MEAN_DAYS, min_periods=MEAN_WRITTEN).mean().mask(_inside_gap(pain))
    # A rolling sum leaves rounding dust behind: a mean of zeros must read 0, not 1e-17.
    means = trailing.round(10)
    return tuple(
        Day(moment.date(), _or_none(today), _or_none(mean))
        for moment, today, mean in zip(pd.DatetimeIndex(pain.index), pain, means, strict=True)
    )


def _or_none(value: float) -> float | None:
    return None if np.isnan(value) else float(value)


def _inside_gap(pain: "pd.Series[float]") -> "pd.Series[bool]":
    """Days of a run of three or more unwritten days."""
    missing = pain.isna()
    run = (missing != missing.shift()).cumsum()
    return missing & (missing.groupby(run).transform("size") >= GAP)


def _weekdays(written: "pd.Series[float]") -> tuple[Weekday, ...]:
    groups = written.groupby(pd.DatetimeIndex(written.index).day_of_week)
    return tuple(Weekday(int(str(key)), float(group.mean()), len(group)) for key, group in groups)
