"""Benchmark: how often trend, change point, limits and two periods cry wolf, and how often they see what is there.

`python -m tests.benchmarks.course [DIARIES] [CORES]`: stable diaries (AR(1) pain, 20 % of days missing, a weekday
rhythm, rounded to halves, 0 to 10) at phi .3, .5, .8 and 60, 120 days, beside the usual ways on the same diaries; then
diaries with a trend of 1.5 standard deviations over the period, or a step of 1.5 in its middle.
"""

import sys
from datetime import timedelta
from itertools import product
from multiprocessing import Pool
from typing import Any

import numpy as np
import pandas as pd
from scipy import stats

from analytics.diary.periods import Period
from analytics.measures.statistics.answers import TooFew
from analytics.measures.statistics.thresholds import LATEST_DAYS
from analytics.measures.trend.comparison import Comparison, measure_comparison
from analytics.measures.trend.level_shift import measure_level_shift
from analytics.measures.trend.rhythm import measure_rhythm, measure_weekday_test
from analytics.measures.trend.slope import measure_slope
from analytics.measures.trend.unusual_days import measure_unusual_days

CARRIED, DAYS = (0.3, 0.5, 0.8), (60, 120)
SPREAD, WEEKEND = 1.4, 0.4


def diary(
    rng: np.random.Generator, days: int, phi: float, shape: Any = 0.0, weekend: float = WEEKEND
) -> "pd.Series[float]":
    """Pain of the days written, NRS points; `shape` is added in standard deviations."""
    carried = np.empty(days)
    carried[0] = rng.standard_normal()
    for day in range(1, days):
        carried[day] = phi * carried[day - 1] + (1 - phi**2) ** 0.5 * rng.standard_normal()
    pain = 4.5 + weekend * (np.arange(days) % 7 >= 5) + SPREAD * (carried + shape)
    recorded = pd.Series(np.clip(np.round(pain * 2) / 2, 0, 10), pd.date_range("2025-01-06", periods=days, name="day"))
    return recorded[rng.random(days) > 0.2]


def alarms(task: tuple[float, int, int]) -> dict[str, bool]:
    """Each way's verdict on one stable diary."""
    phi, days, seed = task
    rng = np.random.default_rng([seed, days, int(phi * 10)])
    pain = diary(rng, days, phi)
    table, moments = pain.to_frame("pain"), (days_of(pain) - days_of(pain)[0]).days.to_numpy(dtype=float)
    level = diary(rng, days, phi, weekend=0.0)
    longer = diary(rng, days + LATEST_DAYS, phi)
    return {
        "trend": _p(measure_slope(table)) < 0.05,
        "change": _p(measure_level_shift(table)) < 0.05,
        "limits": _is_outside(longer.to_frame("pain")),
        "two halves": _p(_halves(table)) < 0.05,
        "weekday": _p(measure_weekday_test(level.to_frame("pain"))) < 0.05,
        "part of day": _p(measure_rhythm(table, moments_of(rng, days, phi)).day) < 0.05,
        "OLS slope": bool(stats.linregress(moments, pain).pvalue < 0.05),
        "Mann-Kendall": bool(stats.kendalltau(moments, pain).pvalue < 0.05),
        "XmR limits": _plainly_outside(longer),
        "t test of halves": _plain_halves(pain) < 0.05,
    }


def seen(task: tuple[float, int, int]) -> dict[str, bool]:
    """Whether what is there is found."""
    phi, days, seed = task
    rng = np.random.default_rng([seed, days, int(phi * 10), 1])
    rising = diary(rng, days, phi, 1.5 * np.arange(days) / (days - 1.0)).to_frame("pain")
    stepping = diary(rng, days, phi, 1.5 * (np.arange(days) >= days / 2)).to_frame("pain")
    trend, change, halves = measure_slope(rising), measure_level_shift(stepping), _halves(stepping)
    true = 1.5 * SPREAD / (days - 1) * 30
    return {
        "trend seen": _p(trend) < 0.05,
        "change seen": _p(change) < 0.05,
        "slope within": not isinstance(trend, TooFew) and trend.answer.low <= true <= trend.answer.high,
        "halves seen": _p(halves) < 0.05,
        "difference within": not isinstance(halves, TooFew)
        and halves.difference.low <= 1.5 * SPREAD <= halves.difference.high,
    }


def moments_of(rng: np.random.Generator, days: int, phi: float) -> pd.DataFrame:
    """Two or three readings a day, carried on in hours, at hours that differ, without a rhythm of the day."""
    slots = [day + hour / 24 for day in range(days) for hour in (8, 14, 21) if rng.random() > 0.3]
    at = np.array(slots) + rng.uniform(-1, 1, len(slots)) / 24
    pain = np.empty(len(at))
    pain[0] = rng.standard_normal()
    for row, gap in enumerate(np.diff(at), start=1):
        carried = phi**gap
        pain[row] = carried * pain[row - 1] + (1 - carried**2) ** 0.5 * rng.standard_normal()
    recorded = np.clip(np.round((4.5 + SPREAD * pain) * 2) / 2, 0, 10)
    return pd.DataFrame({"felt_at": pd.Timestamp("2025-01-06") + pd.to_timedelta(at, unit="D"), "intensity": recorded})


def days_of(pain: "pd.Series[float]") -> pd.DatetimeIndex:
    return pd.DatetimeIndex(pain.index)


def _p(found: Any) -> float:
    if isinstance(found, TooFew):
        return 1.0
    for name in ("slope", "difference"):
        found = getattr(found, name, found)
    return float(found.p)


def _halves(table: pd.DataFrame) -> Comparison | TooFew:
    first, last = table.index[0].date(), table.index[-1].date()
    middle = first + (last - first) / 2
    return measure_comparison(table, Period(first, middle), Period(middle + timedelta(days=1), last))


def _plain_halves(pain: "pd.Series[float]") -> float:
    middle = pain.index[0] + (pain.index[-1] - pain.index[0]) / 2
    return float(stats.ttest_ind(pain[pain.index <= middle], pain[pain.index > middle], equal_var=False).pvalue)


def _is_outside(table: pd.DataFrame) -> bool:
    found = measure_unusual_days(table)
    return not isinstance(found, TooFew) and bool(found.outside)


def _plainly_outside(pain: "pd.Series[float]") -> bool:
    """Shewhart's chart of individual values: mean and 2.66 mean moving ranges."""
    before, latest = pain[:-24], pain[-24:]
    half = 2.66 * float(before.diff().abs().mean())
    return bool(((latest - before.mean()).abs() > half).any())


def main() -> None:
    """Print the tables."""
    count, cores = map(int, [*sys.argv[1:], *("300", "2")[len(sys.argv) - 1 :]])
    with Pool(cores) as pool:
        for title, ask in (("Said though there is nothing", alarms), ("Said where there is something", seen)):
            rows = {}
            for phi, days in product(CARRIED, DAYS):
                found = pool.map(ask, [(phi, days, seed) for seed in range(count)], chunksize=10)
                rows[f"phi {phi}, {days} days"] = pd.DataFrame(found).mean() * 100
            print(f"\n{title}, % of {count} diaries\n")
            table = pd.DataFrame(rows).T.round(1)
            print("| | " + " | ".join(table.columns) + " |\n|" + "---|" * (len(table.columns) + 1))
            for name, row in table.iterrows():
                print(f"| {name} | " + " | ".join(f"{value:g}" for value in row) + " |")


if __name__ == "__main__":
    main()
