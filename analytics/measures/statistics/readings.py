"""Measure: the readings of one person in continuous time, in hours."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from analytics.measures.statistics.least_squares import Numbers


@dataclass(frozen=True, slots=True)
class Readings:
    """Readings in order of time: `hours` since 1970 by the clock on the wall, `pain` in NRS points."""

    hours: Numbers
    pain: Numbers

    def mean_between(self, starts: Numbers, ends: Numbers) -> Numbers:
        """Mean of the readings after each start up to and with its end; NaN where there is none."""
        first = np.searchsorted(self.hours, starts, side="right")
        last = np.searchsorted(self.hours, ends, side="right")
        sums = np.concatenate([[0.0], np.cumsum(self.pain)])
        count = last - first
        means = (sums[last] - sums[first]) / np.maximum(count, 1)
        return np.where(count > 0, means, np.nan)

    def latest(self, moments: Numbers, within: float) -> Numbers:
        """The last reading at or up to `within` hours before each moment; NaN where there is none."""
        if not len(self.hours):
            return np.full(len(moments), np.nan)
        place = np.searchsorted(self.hours, moments, side="right") - 1
        fresh = (place >= 0) & (moments - self.hours[np.maximum(place, 0)] <= within)
        return np.where(fresh, self.pain[np.maximum(place, 0)], np.nan)


# A prior of 0.6 standard deviations on a daily wave keeps one written at a single hour from inventing one.


def read_readings(entries: pd.DataFrame) -> Readings:
    """The entries that have a time of day, the worst place of each moment."""
    timed = only_timed(entries)
    pain = pd.Series(numbers(timed, "intensity"), index=hours_of(timed["felt_at"])).dropna()
    worst = pain.groupby(level=0).max()
    return Readings(np.asarray(worst.index, dtype=np.float64), np.asarray(worst, dtype=np.float64))


def only_timed(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows whose `has_time`, where there is such a column, does not say that only a date was written."""
    return rows[rows["has_time"].fillna(value=True).astype(bool)] if "has_time" in rows else rows


def hours_of(moments: "pd.Series[Any]") -> Numbers:
    """Hours since 1970 by the clock on the wall."""
    since = pd.to_datetime(moments) - pd.Timestamp(0)
    return np.asarray(since.dt.total_seconds().to_numpy(dtype=float) / 3600.0, dtype=float)


def numbers(rows: pd.DataFrame, name: str) -> Numbers:
    """A column as floats; NaN throughout where the rows have no such column."""
    if name not in rows:
        return np.full(len(rows), np.nan)
    return np.asarray(pd.to_numeric(rows[name], errors="raise").to_numpy(dtype=float, na_value=np.nan), dtype=float)
