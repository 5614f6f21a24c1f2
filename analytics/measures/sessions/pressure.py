"""Measure what pressure, hold and minutes of a session have to do with the pain after it.

Question: does it help more to press harder, to hold longer, to take more time, and when is it too much?
Estimand: the difference in the score after a session for one point more of pressure (one second of hold, one minute),
alike in the score before, in the pain of the day before and in the others. Never the fall in pain on pressure:
pressure follows pain, and so does the fall.
Method: ordinary least squares of the score after on the score before, the mean of the day before, pressure, hold and
minutes over sessions. Hold, minutes and the day before enter where they are known for 70 % of the sessions and vary;
where one is missing it counts as the mean. Too
much: pressure and its square; pain after must fall with more pressure at the lowest pressure used and rise with more at
the highest, both beyond chance (the larger of the two one-sided p). Only then is a best pressure told, by the delta
method.
What it cannot say: what a pressure would do that was never used, or that was chosen for a reason nobody wrote down.
Source: Lind and Mehlum 2010 (doi:10.1111/j.1468-0084.2009.00569.x), after Sasabuchi 1980
(doi:10.1093/biomet/67.2.429).
"""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import pandas as pd
from scipy import special

from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.statistics.least_squares import Numbers, fit_ols
from analytics.measures.statistics.readings import numbers
from analytics.measures.statistics.thresholds import CLEARLY, KNOWN_SHARE

SESSIONS, PRESSURES = 15, 3
SESSIONS_FOR_A_CURVE, PRESSURES_FOR_A_CURVE = 25, 4
OF = "sessions with pressure and pain before and after written"
OF_PRESSURES = "pressures used in sessions with pain before and after written"


@dataclass(frozen=True, slots=True)
class TooMuch:
    """The test of "too much makes it worse": its p, and where the curve is lowest (pressure as felt, 1 to 10)."""

    p: float
    best: Estimate | None  # only where the test passes; NRS of pressure, its p says nothing
    n: int

    def as_dict(self) -> dict[str, object]:
        """{"p", "n", "best", "low", "high"}; the last three only where there is a best pressure."""
        if self.best is None:
            return {"p": self.p, "n": self.n}
        return {"p": self.p, "n": self.n, "best": self.best.estimate, "low": self.best.low, "high": self.best.high}


@dataclass(frozen=True, slots=True)
class Pressure:
    """NRS points after a session per point of pressure, per second of hold, per minute."""

    METHOD: ClassVar[str] = (
        "The score after a session, for sessions alike in the score before, in hold and in minutes. Too much counts "
        "only where pain after falls with more pressure at the low end and rises with more at the high end."
    )
    LIMIT: ClassVar[str] = (
        "Where pressure was chosen by pain that was felt and not written down, more pressure looks somewhat worse than "
        "it is (simulated: by 0.1 points a point)."
    )

    pressure: Estimate
    hold_seconds: Estimate | None
    minutes: Estimate | None
    too_much: TooMuch | TooFew

    def as_dict(self) -> dict[str, object]:
        """{"estimate", … per point of pressure, "hold_seconds", "minutes", "too_much"}."""
        others = {"hold_seconds": self.hold_seconds, "minutes": self.minutes, "too_much": self.too_much}
        return self.pressure.as_dict() | {name: each.as_dict() for name, each in others.items() if each}


def measure_pressure(sessions: pd.DataFrame, recent: Numbers | None = None) -> Pressure | TooFew:
    """Measure what pressure has to do with the score after.

    Args:
        sessions: `pain_before`, `pain_after`, `pressure` (1 to 10 as felt) and, where known, `hold_seconds`,
            `minutes`.
        recent: the mean pain of the day before each session, NaN where unknown.
    """
    before, after, pressure = (numbers(sessions, name) for name in ("pain_before", "pain_after", "pressure"))
    known = ~np.isnan(before + after + pressure)
    used = np.unique(pressure[known])
    if int(known.sum()) < SESSIONS:
        return TooFew(int(known.sum()), SESSIONS, OF)
    if len(used) < PRESSURES:
        return TooFew(len(used), PRESSURES, OF_PRESSURES)
    beside = {name: numbers(sessions, name) for name in ("hold_seconds", "minutes")}
    filled = {
        name: _filled(column[known]) for name, column in (beside | {"recent": recent}).items() if column is not None
    }
    others = {name: column for name, column in filled.items() if column is not None}
    columns = np.column_stack([np.ones(int(known.sum())), before[known], pressure[known], *others.values()])
    fit = fit_ols(columns, after[known])
    way = np.eye(columns.shape[1])
    answers = {name: fit.answer(float(fit.coefficients[place]), way[place]) for place, name in enumerate(others, 3)}
    return Pressure(
        pressure=fit.answer(float(fit.coefficients[2]), way[2]),
        hold_seconds=answers.get("hold_seconds"),
        minutes=answers.get("minutes"),
        too_much=_too_much(columns, after[known]),
    )


def _filled(column: Numbers) -> Numbers | None:
    """With the mean where it is missing; None where too little of it is known, or it never varies."""
    known = ~np.isnan(column)
    if known.mean() < KNOWN_SHARE or np.ptp(column[known]) == 0:
        return None
    return np.where(known, column, column[known].mean())


def _too_much(columns: Numbers, after: Numbers) -> TooMuch | TooFew:
    used = np.unique(columns[:, 2])
    if len(after) < SESSIONS_FOR_A_CURVE:
        return TooFew(len(after), SESSIONS_FOR_A_CURVE, OF)
    if len(used) < PRESSURES_FOR_A_CURVE:
        return TooFew(len(used), PRESSURES_FOR_A_CURVE, OF_PRESSURES)
    middle = float(columns[:, 2].mean())
    bent = np.column_stack([columns, (columns[:, 2] - middle) ** 2])
    fit = fit_ols(bent, after)
    line, bend = float(fit.coefficients[2]), float(fit.coefficients[-1])
    falls, rises = (_slope(len(bent.T), 2 * (end - middle)) for end in (used[0], used[-1]))
    chances = [
        float(special.stdtr(fit.freedom, sign * float(slope @ fit.coefficients) / fit.error(slope)))
        for sign, slope in ((1, falls), (-1, rises))
    ]
    p = max(chances)
    if p >= CLEARLY:
        return TooMuch(p, None, len(after))
    gradient = np.zeros(len(bent.T))
    gradient[2], gradient[-1] = -1 / (2 * bend), line / (2 * bend**2)
    return TooMuch(p, fit.answer(middle - line / (2 * bend), gradient), len(after))


def _slope(count: int, twice: float) -> Numbers:
    """The combination of coefficients that is the slope in pressure at an end."""
    slope = np.zeros(count)
    slope[2], slope[-1] = 1.0, twice
    return slope
