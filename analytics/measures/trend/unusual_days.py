"""Measure which of the latest days lie outside what was usual before.

Question: is one of the last 30 days unlike the time before, or is that how this pain goes?
Estimand: the range in which single days of a diary that goes on as before lie, 99.73 of 100.
Method: the mean of the days before, plus and minus t at 0.99865 times their standard deviation times sqrt(1 + 1 / m),
with m = n (1 - phi) / (1 + phi) degrees of freedom: days that carry one another on are worth fewer. phi is the
correlation of consecutive days, corrected for its bias in short diaries, (n r + 1) / (n - 4).
What it cannot say: why a day lies outside; nor anything about slow change, which moves the limits with it.
Source: Shewhart's limits for autocorrelated data, Alwan and Roberts 1988 (doi:10.1080/07350015.1988.10509640); the
correction, Marriott and Pope 1954 (doi:10.1093/biomet/41.3-4.390). Plain limits raise a false alarm within 30 days in
88 of 100 diaries at phi 0.8.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

import numpy as np
import pandas as pd
from scipy import special

from analytics.measures.statistics.answers import TooFew
from analytics.measures.statistics.day_table import read_days
from analytics.measures.statistics.least_squares import Numbers
from analytics.measures.statistics.thresholds import LATEST_DAYS

DAYS, SHARE = 30, 0.99865
MOST_CARRIED = 0.97


@dataclass(frozen=True, slots=True)
class UnusualDays:
    """The usual range (NRS points) from `n` days before, and the latest days outside it."""

    METHOD: ClassVar[str] = (
        f"Limits around the mean of the days before the last {LATEST_DAYS}, wider the more pain carries itself on from "
        "day to day."
    )
    LIMIT: ClassVar[str] = "A day outside is unusual; the diary does not say why."

    mean: float
    low: float
    high: float
    carried: float  # correlation from day to day, 0 to 1
    n: int
    outside: tuple[date, ...]

    def as_dict(self) -> dict[str, object]:
        """{"mean", "low", "high", "n", "outside": [ISO dates]}."""
        outside = [day.isoformat() for day in self.outside]
        return {"mean": self.mean, "low": self.low, "high": self.high, "n": self.n, "outside": outside}


def measure_unusual_days(days: pd.DataFrame) -> UnusualDays | TooFew:
    """Days: the day table; `pain` in NRS points. The last 30 calendar days are held against all before them.

    Raises:
        ValueError: no `pain` column, or a day twice.
    """
    pain = read_days(days)["pain"]
    start = pain.index.max() - timedelta(days=LATEST_DAYS - 1) if len(pain) else pd.Timestamp(0)
    before, latest = pain[pain.index < start], pain[pain.index >= start].dropna()
    known = before.dropna()
    if len(known) < DAYS:
        return TooFew(len(known), DAYS, f"days with pain written down before the last {LATEST_DAYS}")
    carried = carried_on(before.to_numpy())
    mean, half = float(known.mean()), _half_width(known.to_numpy(), carried)
    outside = latest[(latest < mean - half) | (latest > mean + half)]
    dates = tuple(moment.date() for moment in pd.DatetimeIndex(outside.index))
    return UnusualDays(mean=mean, low=mean - half, high=mean + half, carried=carried, n=len(known), outside=dates)


def carried_on(pain: Numbers) -> float:
    """Correlation of consecutive days (NaN: not written), corrected for its bias; 0 to 0.97."""
    now, next_day = pain[:-1] - np.nanmean(pain), pain[1:] - np.nanmean(pain)
    both = ~np.isnan(now) & ~np.isnan(next_day)
    n, spread = int((~np.isnan(pain)).sum()), float(np.nanvar(pain))
    if not both.any() or spread == 0 or n <= 4:
        return 0.0
    correlation = float((now[both] * next_day[both]).mean()) / spread
    return min(max((n * correlation + 1) / (n - 4), 0.0), MOST_CARRIED)


def _half_width(pain: Numbers, carried: float) -> float:
    worth = max(len(pain) * (1 - carried) / (1 + carried), 2.0)
    return float(special.stdtrit(worth, SHARE) * pain.std(ddof=1) * np.sqrt(1 + 1 / worth))
