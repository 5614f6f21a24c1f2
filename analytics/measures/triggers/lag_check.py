"""Measure: the autoregressive distributed-lag regression of a day's pain, ADL(1,1).

y_t on 1, y_{t-1}, x_t, x_{t-1} and the weekday by ordinary least squares over the days whose pain and whose day
before's pain are written down. The same-day effect is b0. The next-day effect is phi * b0 + b1: what one unit today
does to tomorrow's pain, today's pain carrying it on. b1 alone ("given today's pain") is never reported: for a trigger
that passes, its true value is -phi * b0, so that what hurts today would seem to help tomorrow.
Source: Pesaran and Shin 1998 (doi:10.1017/CCOL0521633230.011).
"""

from dataclasses import dataclass

import numpy as np

from analytics.measures.statistics.answers import Estimate
from analytics.measures.statistics.collinearity import Group
from analytics.measures.statistics.filled_exposures import FilledDays
from analytics.measures.statistics.least_squares import Fit, Numbers, fit_ols
from analytics.measures.statistics.weekday import weekday_columns

SPARE_PAIRS = 8


@dataclass(frozen=True, slots=True)
class LagCheck:
    """The fitted regression; answers for a group of triggers are along its weights."""

    fit: Fit
    filled: FilledDays

    @property
    def need(self) -> int:
        """How many pairs of days it takes: the columns and 8."""
        return len(self.fit.coefficients) + SPARE_PAIRS

    def pairs(self, group: Group) -> int:
        """On how many pairs of days the whole group is known."""
        unknown = (~self.filled.known[:, list(group.members)]).sum(axis=1)
        return int((self.filled.pairs[1:] & (unknown[1:] + unknown[:-1] == 0)).sum())

    def same_day(self, group: Group) -> Estimate | None:
        """b0, or None where the rows do not determine it."""
        now, _ = self._directions(group)
        value = float(now @ self.fit.coefficients)
        return self._answer(group, value, now) if self.fit.tells(now) else None

    def next_day(self, group: Group) -> Estimate | None:
        """Phi * b0 + b1 with its delta-method error, or None where the rows do not determine it."""
        now, before = self._directions(group)
        coefficients = self.fit.coefficients
        if not (self.fit.tells(now) and self.fit.tells(before)):
            return None
        effect, carried = float(now @ coefficients), float(coefficients[1])
        gradient = carried * now + before
        gradient[1] += effect
        return self._answer(group, carried * effect + float(before @ coefficients), gradient)

    def _answer(self, group: Group, value: float, gradient: Numbers) -> Estimate:
        return Estimate.from_t(value, self.fit.error(gradient), self.fit.freedom, self.pairs(group))

    def _directions(self, group: Group) -> tuple[Numbers, Numbers]:
        now, before = np.zeros(len(self.fit.coefficients)), np.zeros(len(self.fit.coefficients))
        for member, weight in zip(group.members, group.weights, strict=True):
            now[2 + member] = weight
            before[2 + len(self.filled.names) + member] = weight
        return now, before


def fit_lag_check(filled: FilledDays) -> LagCheck | None:
    """Fit the regression by ordinary least squares; None without pairs of days, or where pain never changes on them."""
    rows = np.flatnonzero(filled.pairs)
    if not len(rows) or np.ptp(filled.pain[rows]) == 0:
        return None
    weekday = weekday_columns(filled.days[rows], int(filled.logged.sum()))
    start = np.column_stack([np.ones(len(rows)), filled.pain[rows - 1]])
    columns = np.hstack([start, filled.amounts[rows], filled.amounts[rows - 1], weekday])
    return LagCheck(fit_ols(columns, filled.pain[rows]), filled)
