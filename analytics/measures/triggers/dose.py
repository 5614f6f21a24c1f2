"""Measure how pain goes with the amount of a trigger, sitting above all.

Question: does pain rise evenly with every further hour, or from some amount on?
Estimand: the same-day difference in pain between a day with an amount and a day with the person's median of it, the
day's other triggers, yesterday and the weekday held fixed.
Method: the lagged regression of `triggers.lag_check`, with the amount as a line and one knot at the person's
median. Two tests: that line and knot together do nothing (F), and that the knot does nothing (t). The band is drawn
between the 5th and the 95th percentile of the amounts only; a bend is claimed from 120 days on only, where both tests
say p < .05.
What it cannot say: where exactly a threshold lies, nor anything about amounts that hardly occurred.
Source: Harrell 2015 (doi:10.1007/978-3-319-19425-7), ch. 2, for the knot at a quantile fixed beforehand.
"""

from dataclasses import asdict, dataclass, replace
from typing import ClassVar

import numpy as np
import pandas as pd
from scipy import special

from analytics.diary.factors import SITTING
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.statistics.day_table import read_days
from analytics.measures.statistics.filled_exposures import FilledDays, read_filled_days
from analytics.measures.statistics.least_squares import Numbers
from analytics.measures.statistics.thresholds import CLEARLY
from analytics.measures.triggers.lag_check import LagCheck, fit_lag_check
from analytics.measures.triggers.which_together import asked_together

DAYS, DAYS_FOR_A_BEND, LEVELS, POINTS = 60, 120, 5, 13
DRAWN_FROM, DRAWN_TO = 5, 95  # percentiles of the amounts


@dataclass(frozen=True, slots=True)
class DosePoint:
    """An amount in the trigger's unit, and the difference in pain from a day with the median amount."""

    amount: float
    difference: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Dose:
    """The curve, its knot (the median amount), and its two tests."""

    METHOD: ClassVar[str] = (
        "A line with one knot at your median, in the regression of the day's pain on the day before, the other "
        f"triggers and the weekday. The band covers the amounts between the {DRAWN_FROM}th and the {DRAWN_TO}th "
        "percentile."
    )
    LIMIT: ClassVar[str] = "A bend is looked for at your median only; a diary does not show where a threshold lies."

    trigger: str
    curve: tuple[DosePoint, ...]
    knot: float
    p: float  # that the amount goes with nothing
    bend_p: float  # that the line does not bend
    below: Estimate  # NRS points per unit up to the knot
    above: Estimate  # and beyond it
    n: int  # pairs of days

    @property
    def bends(self) -> bool:
        """Whether a bend may be claimed."""
        return self.n >= DAYS_FOR_A_BEND and max(self.p, self.bend_p) < CLEARLY

    def in_units(self, size: float) -> "Dose":
        """The same with amounts in steps of `size` units (60 turns minutes into hours)."""
        curve = tuple(replace(point, amount=point.amount / size) for point in self.curve)
        below, above = self.below.times(size), self.above.times(size)
        return replace(self, curve=curve, knot=self.knot / size, below=below, above=above)

    def as_dict(self) -> dict[str, object]:
        """Its fields by name, and `bends`; the curve as a list of points."""
        return {
            "trigger": self.trigger, "knot": self.knot, "p": self.p, "bend_p": self.bend_p, "bends": self.bends,
            "below": self.below.as_dict(), "above": self.above.as_dict(), "n": self.n,
            "curve": [asdict(point) for point in self.curve],
        }  # fmt: skip


def measure_dose(days: pd.DataFrame, trigger: str = SITTING, per: float = 1.0) -> Dose | TooFew:
    """Measure the curve of one trigger.

    Args:
        days: the day table; `pain` in NRS points, and the triggers in their own units.
        trigger: its column.
        per: how many units make one of those the answer is in (60 turns minutes into hours).

    Raises:
        ValueError: no `pain` column, or a day twice.
    """
    table = read_days(days)
    words = f"days in a row with pain and {trigger.removesuffix('_minutes').replace('_', ' ')} written down"
    if trigger not in table or table[trigger].nunique() < LEVELS:
        return TooFew(0, DAYS, words)
    known = table.assign(pain=table["pain"].where(table[trigger].notna()))
    names = [trigger, *(name for name in asked_together(known) if name != trigger)]
    bent, knot = _with_knot(read_filled_days(known, names))
    lagged = fit_lag_check(bent)
    pairs = int(bent.pairs.sum())
    need = max(DAYS, lagged.need if lagged else DAYS)
    if lagged is None or pairs < need:
        return TooFew(pairs, need, words)
    return _measured(lagged, knot, trigger).in_units(per)


def _with_knot(filled: FilledDays) -> tuple[FilledDays, float]:
    """What exceeds the median of the first trigger as one more column at the end, and that median."""
    knot = float(np.median(filled.amounts[filled.logged, 0]))
    beyond = np.maximum(filled.amounts[:, :1] - knot, 0.0)
    amounts = np.hstack([filled.amounts, beyond])
    known = np.hstack([filled.known, filled.known[:, :1]])
    return replace(filled, names=(*filled.names, "beyond"), amounts=amounts, known=known), knot


def _measured(lagged: LagCheck, knot: float, trigger: str) -> Dose:
    fit, filled = lagged.fit, lagged.filled
    line, beyond = np.zeros(len(fit.coefficients)), np.zeros(len(fit.coefficients))
    line[2], beyond[1 + len(filled.names)] = 1.0, 1.0
    bend, above = (fit.answer(float(way @ fit.coefficients), way) for way in (beyond, line + beyond))
    amounts = filled.amounts[filled.logged, 0]
    ends = np.percentile(amounts, [DRAWN_FROM, DRAWN_TO])
    shown = np.linspace(float(ends[0]), float(ends[1]), POINTS)
    curve = tuple(_point(lagged, (at - knot) * line + max(at - knot, 0.0) * beyond, at) for at in shown.tolist())
    below = fit.answer(float(line @ fit.coefficients), line)
    return Dose(
        trigger=trigger,
        curve=curve,
        knot=knot,
        p=_together(lagged, np.array([line, beyond])),
        bend_p=bend.p,
        below=below,
        above=above,
        n=fit.n,
    )


def _point(lagged: LagCheck, way: Numbers, amount: float) -> DosePoint:
    answer = lagged.fit.answer(float(way @ lagged.fit.coefficients), way)
    return DosePoint(amount=amount, difference=answer.estimate, low=answer.low, high=answer.high)


def _together(lagged: LagCheck, ways: Numbers) -> float:
    """The p of the F test that all these combinations are zero."""
    value = ways @ lagged.fit.coefficients
    statistic = float(value @ np.linalg.solve(ways @ lagged.fit.covariance @ ways.T, value)) / len(ways)
    return float(special.fdtrc(len(ways), lagged.fit.freedom, statistic))
