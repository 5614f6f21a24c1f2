"""Measure: the autoregressive distributed-lag regression of a day's pain, ADL(1,1).

y_t on 1, y_{t-1}, x_t, x_{t-1} and the weekday by ordinary least squares over the days whose row and whose
day before are complete. The same-day effect is b0. The next-day effect is phi * b0 + b1: what one unit
today does to tomorrow's pain, today's pain carrying it on. b1 alone ("given today's pain") is never
reported: for a trigger that passes, its true value is -phi * b0, so that what hurts today would seem to
help tomorrow.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analytics.measures.answers import Estimate
from analytics.measures.collinearity import Group
from analytics.measures.least_squares import Fit, Numbers, fit_ols
from analytics.measures.weekday import weekday_columns


@dataclass(frozen=True, slots=True)
class Pairs:
    """Complete pairs of consecutive days: pain, pain the day before, triggers of both days, the weekday."""

    pain: Numbers
    pain_before: Numbers
    triggers: Numbers
    triggers_before: Numbers
    weekday: Numbers

    @property
    def columns(self) -> Numbers:
        """The design: 1, y_{t-1}, x_t, x_{t-1}, weekday."""
        start = np.column_stack([np.ones_like(self.pain), self.pain_before])
        return np.hstack([start, self.triggers, self.triggers_before, self.weekday])

    @property
    def need(self) -> int:
        """How many pairs it takes: the columns and 8."""
        return int(self.columns.shape[1]) + 8


def find_pairs(days: pd.DataFrame, triggers: list[str]) -> Pairs:
    """The complete pairs of `days` (every calendar day, floats) for these triggers."""
    now = days[["pain", *triggers]]
    before = now.shift(1)
    complete = (now.notna().all(axis=1) & before.notna().all(axis=1)).to_numpy()
    logged = int(now.notna().all(axis=1).sum())
    y, x = now.to_numpy()[complete], before.to_numpy()[complete]
    weekday = weekday_columns(pd.DatetimeIndex(days.index)[complete], logged)
    return Pairs(y[:, 0], x[:, 0], y[:, 1:], x[:, 1:], weekday)


@dataclass(frozen=True, slots=True)
class Lagged:
    """The fitted regression; answers for a group of triggers are along its weights."""

    fit: Fit
    count: int

    def same_day(self, group: Group) -> Estimate | None:
        """b0, or None where the rows do not determine it."""
        now, _ = self._directions(group)
        return self.fit.answer(float(now @ self.fit.coefficients), now) if self.fit.tells(now) else None

    def next_day(self, group: Group) -> Estimate | None:
        """Phi * b0 + b1 with its delta-method error, or None where the rows do not determine it."""
        now, before = self._directions(group)
        coefficients = self.fit.coefficients
        if not (self.fit.tells(now) and self.fit.tells(before)):
            return None
        effect, carried = float(now @ coefficients), float(coefficients[1])
        gradient = carried * now + before
        gradient[1] += effect
        return self.fit.answer(carried * effect + float(before @ coefficients), gradient)

    def _directions(self, group: Group) -> tuple[Numbers, Numbers]:
        now, before = np.zeros(len(self.fit.coefficients)), np.zeros(len(self.fit.coefficients))
        for member, weight in zip(group.members, group.weights, strict=True):
            now[2 + member] = weight
            before[2 + self.count + member] = weight
        return now, before


def fit_lagged(pairs: Pairs) -> Lagged:
    """Fit the regression by ordinary least squares."""
    return Lagged(fit_ols(pairs.columns, pairs.pain), pairs.triggers.shape[1])
