"""Measure: the same-day and the next-day effect of triggers, averaged over how pain carries itself on.

Same day: y_t on 1, the weekday, the day's triggers x_t and the stocks that earlier days left behind, the sum over
k >= 1 of phi^k x_{t-k}: an effect that passes shows in x_t alone, one that lingers as pain does in both alike. Next
day: y_t on the same with x_{t-1} a term of its own and the stocks of the days before it; its coefficient is what one
unit does to the next day's pain, whatever carries it there. No term for a trend: a phi near one carries it. Pain and
triggers are scaled to a standard deviation of 1; the triggers asked about and their stocks have no prior, all others
and the weekday one around zero (`statistics.averaged`).
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from analytics.measures.statistics.answers import Estimate
from analytics.measures.statistics.averaged import answer, flat_on
from analytics.measures.statistics.collinearity import Group
from analytics.measures.statistics.filled_exposures import FilledDays
from analytics.measures.statistics.least_squares import Numbers, left_over
from analytics.measures.statistics.weekday import WEEKDAY_PRECISION, weekday_columns
from analytics.measures.statistics.whitening import Whitened, scaled, stocks, whiten

TRIGGER_PRECISION = 0.5 / 0.35**2
Lag = Literal[0, 1]


@dataclass(frozen=True, slots=True)
class DayEffects:
    """The whitened regression: 1, the weekday, the triggers of the day (and of the day before), their stocks.

    Attributes:
        lag: 0 for the same day, 1 for the next day.
        first: the first trigger's column.
        units: pain points per scaled unit of each trigger.
        amounts: of the day asked about, as written (logged days x k).
        beside_week: what of them the weekday does not explain.
    """

    lag: Lag
    whitened: Whitened
    precision: Numbers
    first: int
    units: Numbers
    amounts: Numbers
    beside_week: Numbers

    def answer(self, group: Group, n: int) -> Estimate | None:
        """NRS points per unit of a group's first trigger; None where the weekday explains it wholly."""
        if self._is_the_weekday(group):
            return None
        members, count = list(group.members), len(self.units)
        weights = np.array(group.weights) / self.units[members[0]] * self.units[members]
        contrast = np.zeros(len(self.precision))
        contrast[[self.first + self.lag * count + member for member in members]] = weights
        blocks = range(self.first, len(self.precision), count)
        prior = flat_on(self.precision, [block + member for block in blocks for member in members])
        return answer(self.whitened, prior, contrast).estimate(n).times(float(self.units[members[0]]))

    def _is_the_weekday(self, group: Group) -> bool:
        members, weights = list(group.members), np.array(group.weights)
        along = self.amounts[:, members] @ weights
        left = self.beside_week[:, members] @ weights
        return bool(left @ left <= 1e-9 * ((along - along.mean()) ** 2).sum())


def fit_day_effects(filled: FilledDays, lag: Lag) -> DayEffects:
    """Whiten the logged days once, for all triggers together."""
    logged = filled.logged
    pain, pain_unit = scaled(filled.pain[logged][:, None])
    mean, unit = filled.amounts[logged].mean(axis=0), scaled(filled.amounts[logged])[1]
    amounts = (filled.amounts - mean) / unit
    before = np.vstack([np.zeros_like(amounts[:1]), amounts[:-1]])
    asked = (amounts, before)[lag]
    weekday = weekday_columns(filled.days[logged], int(logged.sum()))
    first = 1 + weekday.shape[1]
    same = np.column_stack([np.ones(len(weekday)), weekday, *(each[logged] for each in (amounts, before)[: lag + 1])])
    precision = np.full(same.shape[1] + len(unit), TRIGGER_PRECISION)
    precision[0], precision[1:first] = 0.0, WEEKDAY_PRECISION
    whitened = whiten(np.flatnonzero(logged).astype(float), pain[:, 0], same, stocks(asked)[logged])
    written = asked[logged] * unit + mean
    return DayEffects(
        lag=lag,
        whitened=whitened,
        precision=precision,
        first=first,
        units=pain_unit[0] / unit,
        amounts=written,
        beside_week=left_over(written, same[:, :first]),
    )
