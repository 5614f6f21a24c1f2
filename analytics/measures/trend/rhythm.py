"""Measure whether pain has a rhythm of the week or of the day.

Question: does pain differ between weekdays, or between parts of the day, more than by chance?
Estimand: the differences in mean pain between the seven weekdays, or the four parts of the day (cut at 11, 16 and
20 o'clock), taken together; for the parts of the day the weekday is held fixed.
Method: an F test that all differences are zero, averaged over how pain carries itself on
(`statistics.averaged`). The worst is never tested against the best: of seven equal weekdays one is always
worst. Beside it the mean of each weekday and part of the day with its readings, described.
What it cannot say: which of them differs; nor why.
Source: F test of several coefficients, Harvey 1989 (doi:10.1017/CBO9781107049994), ch. 3, averaged as in Hoeting 1999
(doi:10.1214/ss/1009212519).
"""

from dataclasses import asdict, dataclass
from typing import ClassVar

import numpy as np
import pandas as pd

from analytics.measures.statistics.answers import TooFew
from analytics.measures.statistics.averaged import answer_jointly
from analytics.measures.statistics.day_table import logged_pain
from analytics.measures.statistics.least_squares import Numbers
from analytics.measures.statistics.readings import Readings, read_readings
from analytics.measures.statistics.thresholds import CLEARLY, PART_CUTS
from analytics.measures.statistics.weekday import WEEKDAY_PRECISION, weekday_columns
from analytics.measures.statistics.whitening import scaled, whiten

PARTS = ("night and morning", "midday", "afternoon", "evening")
WEEKS, READINGS_EACH = 6, 8


@dataclass(frozen=True, slots=True)
class RhythmTest:
    """The p that all are equal, over `n` days or readings."""

    METHOD: ClassVar[str] = (
        "All weekdays, or all parts of the day, are tested together (F test averaged over how pain carries itself on)."
    )
    LIMIT: ClassVar[str] = "It says that they differ, not which one, and never holds the worst against the best."

    p: float
    n: int

    @property
    def is_clear(self) -> bool:
        """Whether they differ by more than chance."""
        return self.p < CLEARLY

    def as_dict(self) -> dict[str, object]:
        """{"p", "n"}."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Cell:
    """Mean pain (NRS points) of one weekday (0 is Monday) and one part of the day (0 to 3), over `n` readings."""

    weekday: int
    part: int
    mean: float
    n: int


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Of the week, of the day, and both crossed."""

    week: RhythmTest | TooFew
    day: RhythmTest | TooFew
    cells: tuple[Cell, ...]

    def as_dict(self) -> dict[str, object]:
        """{"week": {"p", "n"}, "day": {"p", "n"}, "cells": [{"weekday", "part", "mean", "n"}]}."""
        return {
            "week": self.week.as_dict(), "day": self.day.as_dict(), "cells": [asdict(each) for each in self.cells],
        }  # fmt: skip


def measure_rhythm(days: pd.DataFrame, entries: pd.DataFrame) -> Rhythm:
    """Measure both rhythms.

    Args:
        days: the day table; `pain` in NRS points.
        entries: pain readings; `felt_at`, `intensity` (NRS points), `has_time`. Those without a time do not count.

    Raises:
        ValueError: no `pain` column, or a day twice.
    """
    readings = read_readings(entries)
    return Rhythm(measure_weekday_test(days), _part_test(readings), _cells(readings))


def measure_weekday_test(days: pd.DataFrame) -> RhythmTest | TooFew:
    """Days: the day table; each weekday must have been written about in 6 weeks.

    Raises:
        ValueError: no `pain` column, or a day twice.
    """
    times, pain, index = logged_pain(days)
    weekday = index.day_of_week.to_numpy()
    rarest = int(np.bincount(weekday, minlength=7).min()) if len(pain) else 0
    if rarest < WEEKS:
        return TooFew(rarest, WEEKS, "weeks in which every weekday was written down")
    if np.ptp(pain) == 0:
        return TooFew(1, 2, "levels of pain")
    return _test(times, pain, _steps(weekday, 7), np.empty((len(times), 0)))


def _part_test(readings: Readings) -> RhythmTest | TooFew:
    """Of the parts of the day in which something was written often enough."""
    counts = np.bincount(_part(readings), minlength=len(PARTS))
    often = np.flatnonzero(counts >= READINGS_EACH)
    if len(often) < 2:
        return TooFew(len(often), 2, f"parts of the day with {READINGS_EACH} entries each")
    kept = np.isin(_part(readings), often)
    asked = Readings(readings.hours[kept], readings.pain[kept])
    if np.ptp(asked.pain) == 0:
        return TooFew(1, 2, "levels of pain")
    steps = _steps(np.searchsorted(often, _part(asked)), len(often))
    return _test(asked.hours / 24, asked.pain, steps, weekday_columns(_days(asked), 0))


def _test(times: Numbers, pain: Numbers, tested: Numbers, beside: Numbers) -> RhythmTest:
    columns = np.column_stack([np.ones(len(times)), tested, beside])
    precision = np.concatenate([np.zeros(1 + tested.shape[1]), np.full(beside.shape[1], WEEKDAY_PRECISION)])
    whitened = whiten(times, scaled(pain[:, None])[0][:, 0], columns)
    return RhythmTest(answer_jointly(whitened, precision, range(1, 1 + tested.shape[1])), len(times))


def _steps(levels: "np.ndarray[tuple[int], np.dtype[np.intp]]", count: int) -> Numbers:
    """A column for each level but the first."""
    return np.column_stack([levels == each for each in range(1, count)]).astype(float)


def _part(readings: Readings) -> "np.ndarray[tuple[int], np.dtype[np.intp]]":
    return np.searchsorted(PART_CUTS, readings.hours % 24, side="right")


def _cells(readings: Readings) -> tuple[Cell, ...]:
    place = np.asarray(_days(readings).day_of_week) * len(PARTS) + _part(readings)
    counts = {each: readings.pain[place == each] for each in np.unique(place).tolist()}
    return tuple(
        Cell(weekday=each // len(PARTS), part=each % len(PARTS), mean=float(pain.mean()), n=len(pain))
        for each, pain in counts.items()
    )


def _days(readings: Readings) -> pd.DatetimeIndex:
    return pd.DatetimeIndex((readings.hours * 3600).astype("datetime64[s]"))
