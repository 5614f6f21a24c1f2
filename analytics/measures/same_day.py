"""Measure: the same-day effect of triggers, by least squares averaged over how pain carries itself on.

y_t on 1, the weekday, the day's triggers x_t and the stocks they left behind, sum over k >= 1 of phi^k x_{t-k}: an
effect that passes shows in x_t alone, one that lingers as pain does in both alike. No term for a trend: a phi near
one carries it. Pain and triggers are scaled to a standard deviation of 1; the triggers asked about and their stocks
have no prior, all others and the weekday one around zero (`analytics.measures.averaged`).
"""

from dataclasses import dataclass

import numpy as np

from analytics.measures.answers import Estimate
from analytics.measures.averaged import Whitened, answer, flat_on, scaled, stocks, whiten
from analytics.measures.collinearity import Group
from analytics.measures.exposed import Exposed
from analytics.measures.least_squares import Numbers, left_over
from analytics.measures.weekday import weekday_columns

TRIGGER_PRECISION, WEEKDAY_PRECISION = 0.5 / 0.35**2, 0.5 / 0.6**2


@dataclass(frozen=True, slots=True)
class SameDay:
    """The whitened regression. Its columns are 1, the weekday, the triggers and their stocks."""

    exposed: Exposed
    whitened: Whitened
    precision: Numbers
    first: int  # the first trigger's column
    units: Numbers  # pain points per scaled unit of each trigger
    beside_week: Numbers  # what of the triggers (logged days x k) the weekday does not explain

    def answer(self, group: Group) -> Estimate | None:
        """NRS points per unit of a group's first trigger; None where the weekday explains it wholly."""
        if self._is_the_weekday(group):
            return None
        members, count = list(group.members), len(self.units)
        columns = [self.first + member for member in members]
        weights = np.array(group.weights) / self.units[members[0]] * self.units[members]
        contrast = np.zeros(len(self.precision))
        contrast[columns] = weights
        prior = flat_on(self.precision, [*columns, *(column + count for column in columns)])
        known = self.exposed.known[self.exposed.logged][:, members].all(axis=1)
        return answer(self.whitened, prior, contrast).estimate(int(known.sum())).times(float(self.units[members[0]]))

    def _is_the_weekday(self, group: Group) -> bool:
        members, weights = list(group.members), np.array(group.weights)
        along = self.exposed.amounts[self.exposed.logged][:, members] @ weights
        left = self.beside_week[:, members] @ weights
        return bool(left @ left <= 1e-9 * ((along - along.mean()) ** 2).sum())


def fit_same_day(exposed: Exposed) -> SameDay:
    """Whiten the logged days once, for all triggers together."""
    logged = exposed.logged
    pain, pain_unit = scaled(exposed.pain[logged][:, None])
    unit = scaled(exposed.amounts[logged])[1]
    amounts = (exposed.amounts - exposed.amounts[logged].mean(axis=0)) / unit
    held = stocks(amounts)[logged]
    weekday = weekday_columns(exposed.days[logged], int(logged.sum()))
    first = 1 + weekday.shape[1]
    same = np.column_stack([np.ones(len(weekday)), weekday, amounts[logged]])
    precision = np.full(same.shape[1] + held.shape[2], TRIGGER_PRECISION)
    precision[0], precision[1:first] = 0.0, WEEKDAY_PRECISION
    whitened = whiten(np.flatnonzero(logged).astype(float), pain[:, 0], same, held)
    beside_week = left_over(exposed.amounts[logged], same[:, :first])
    return SameDay(exposed, whitened, precision, first, pain_unit[0] / unit, beside_week)
