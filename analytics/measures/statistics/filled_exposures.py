"""Measure: pain and exposures of every calendar day, ready for a regression.

An exposure that is missing on a day of which others are known is filled in with what usually goes with those (the
regression on them that follows from their correlations, pain left out of it); where nothing is known it is the mean. A
filled-in day says nothing about the exposure itself, and lets the day count for the others: no day is dropped because
one of eight exposures was not written down. Filling in by the expected value leaves the effects unbiased where what is
missing does not depend on the pain (Carroll 2006, doi:10.1201/9781420010138, ch. 4: regression calibration).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analytics.measures.statistics.least_squares import Numbers

FEWEST_TOGETHER, SHRUNK = 10, 0.02


@dataclass(frozen=True, slots=True)
class FilledDays:
    """Every calendar day: `pain` (days, NaN where not written), `amounts` (days x factors, filled in), `known`."""

    names: tuple[str, ...]
    days: pd.DatetimeIndex
    pain: Numbers
    amounts: Numbers
    known: NDArray[np.bool_]

    @property
    def logged(self) -> NDArray[np.bool_]:
        """The days whose pain is written down."""
        return np.asarray(~np.isnan(self.pain), dtype=bool)

    def days_known(self, members: Sequence[int]) -> int:
        """On how many logged days all of these factors are known."""
        return int(self.known[self.logged][:, list(members)].all(axis=1).sum())

    @property
    def pairs(self) -> NDArray[np.bool_]:
        """The days whose pain and whose day before's pain are written down."""
        return np.asarray(self.logged & np.concatenate([[False], self.logged[:-1]]), dtype=bool)


def read_filled_days(table: pd.DataFrame, names: list[str]) -> FilledDays:
    """Pain and the exposures to these factors of `table` (every calendar day, floats)."""
    written = table[names].to_numpy(dtype=float)
    amounts = filled_in(written)
    return FilledDays(
        names=tuple(names),
        days=pd.DatetimeIndex(table.index),
        pain=table["pain"].to_numpy(),
        amounts=amounts,
        known=~np.isnan(written),
    )


def filled_in(written: Numbers) -> Numbers:
    """Exposures (days x k) with each missing value replaced by its expected one."""
    missing = np.isnan(written)
    mean, spread = np.nanmean(written, axis=0), np.nanstd(written, axis=0)
    spread = np.where(spread > 0, spread, 1.0)
    level = np.where(missing, 0.0, (written - mean) / spread)
    partly = missing.any(axis=1) & ~missing.all(axis=1)
    together = _correlation(np.where(missing, np.nan, level)) if partly.any() else np.eye(len(mean))
    for absent in np.unique(missing[partly], axis=0):
        days = partly & (missing == absent).all(axis=1)
        known = ~absent
        usual = np.linalg.solve(together[np.ix_(known, known)], together[np.ix_(known, absent)])
        level[np.ix_(days, absent)] = level[np.ix_(days, known)] @ usual
    return np.asarray(level * spread + mean, dtype=float)


def _correlation(level: Numbers) -> Numbers:
    """Of each pair on the days both are known; drawn a little to zero, for pairs of different days may contradict."""
    pairwise = np.nan_to_num(pd.DataFrame(level).corr(min_periods=FEWEST_TOGETHER).to_numpy())
    values, vectors = np.linalg.eigh(pairwise)
    repaired = (vectors * np.maximum(values, 0.0)) @ vectors.T
    return np.asarray((1 - SHRUNK) * repaired + SHRUNK * np.eye(len(level.T)), dtype=float)
