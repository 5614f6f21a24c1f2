"""Measure: pain and exposures of every calendar day, ready for a regression.

An exposure that is missing on a day of which others are known is filled in with what usually goes with those (its
regression on the other exposures, pain left out of it); where nothing is known it is the mean. A filled-in day says
nothing about the exposure itself, and lets the day count for the others: no day is dropped because one of eight
exposures was not written down. Filling in by the expected value leaves the effects unbiased where what is missing does
not depend on the pain (Carroll 2006, doi:10.1201/9781420010138, ch. 2: regression calibration).
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analytics.measures.least_squares import Numbers

_ROUNDS = 8
_RIDGE = 1e-3


@dataclass(frozen=True, slots=True)
class Exposed:
    """Every calendar day: `pain` (days, NaN where not written), `amounts` (days x triggers, filled in), `known`."""

    names: tuple[str, ...]
    days: pd.DatetimeIndex
    pain: Numbers
    amounts: Numbers
    known: NDArray[np.bool_]

    @property
    def logged(self) -> NDArray[np.bool_]:
        """The days whose pain is written down."""
        return np.asarray(~np.isnan(self.pain), dtype=bool)

    @property
    def pairs(self) -> NDArray[np.bool_]:
        """The days whose pain and whose day before's pain are written down."""
        return np.asarray(self.logged & np.concatenate([[False], self.logged[:-1]]), dtype=bool)


def read_exposed(table: pd.DataFrame, names: list[str]) -> Exposed:
    """Pain and these triggers of `table` (every calendar day, floats)."""
    written = table[names].to_numpy(dtype=float)
    amounts = filled_in(written)
    return Exposed(tuple(names), pd.DatetimeIndex(table.index), table["pain"].to_numpy(), amounts, ~np.isnan(written))


def filled_in(written: Numbers) -> Numbers:
    """Exposures (days x k) with each missing value replaced by its expected one."""
    missing = np.isnan(written)
    mean, spread = np.nanmean(written, axis=0), np.nanstd(written, axis=0)
    spread = np.where(spread > 0, spread, 1.0)
    level = np.where(missing, 0.0, (written - mean) / spread)
    partly = np.flatnonzero((missing & ~missing.all(axis=1, keepdims=True)).any(axis=0)).tolist()
    for _ in range(_ROUNDS if len(partly) else 0):
        for column in partly:
            level[missing[:, column], column] = _expected(level, column, missing[:, column])
    return np.asarray(level * spread + mean, dtype=float)


def _expected(level: Numbers, column: int, missing: NDArray[np.bool_]) -> Numbers:
    """What usually goes with the other exposures of a day (a touch of ridge: they may be each other's copies)."""
    others = np.delete(level, column, axis=1)
    known = others[~missing]
    within = known.T @ known + _RIDGE * len(known) * np.eye(others.shape[1])
    return np.asarray(others[missing] @ np.linalg.solve(within, known.T @ level[~missing, column]))
