"""Measure: the effect of a session on the readings after it, given everything recorded before.

All readings in continuous time: y(t) on 1, the part of the day, the weekday, and terms for the sessions before t,
errors AR(phi ^ days) plus noise, least squares averaged over them (`analytics.measures.averaged`). The likelihood
conditions on the whole record, so that booking on a high recorded score may be ignored (Rubin 1976,
doi:10.1093/biomet/63.3.581): what pain falls by itself after a high score is what the error process expects, and needs
no control group.

Right after, and the line over time: one term, sum over past sessions of 2^(-h / half-life), averaged over half-lives of
3 to 64 hours, each way weighted with sqrt(n Var(term)) so that its scale does not matter. Later numbers do not come
from it: one coefficient is scaled, so its p is the same at every hour. The same day, the next day and the day after:
the number of sessions that ended (0, 1], (1, 8], (8, 30], (30, 54] and (54, 102] hours before, each its own term; the
effects of several sessions add up.
"""

from dataclasses import dataclass

import numpy as np

from analytics.measures.answers import Estimate
from analytics.measures.averaged import Asked, Mixture, answer, answer_over, flat_on, scaled, whiten
from analytics.measures.least_squares import Numbers
from analytics.measures.same_day import WEEKDAY_PRECISION
from analytics.measures.timeline import AFTER_HOURS, Timeline, usual_columns

HALF_LIVES = (3.0, 8.0, 16.0, 32.0, 64.0)
BINS = ((0.0, 1.0), (1.0, 8.0), (8.0, 30.0), (30.0, 54.0), (54.0, 102.0))
BIN_PRECISION = 0.02
CURVE_HOURS = (0.3, 1.0, 2.0, 4.0, 8.0, 12.0, 18.0, 24.0, 36.0, 48.0, 72.0)


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """The effect some hours after a session, NRS points."""

    hours: float
    effect: float
    low: float
    high: float


def fit_decay(line: Timeline) -> tuple[Estimate, tuple[CurvePoint, ...]]:
    """The effect right after (0.3 h), and the smooth line over the hours."""
    pain, unit = scaled(line.pain[:, None])
    columns, precision = _usual(line)
    ways = []
    for half_life in HALF_LIVES:
        since = line.since
        stock = np.where(since > 0, 2.0 ** (-np.maximum(since, 0) / half_life), 0.0).sum(axis=1)
        whitened = whiten(line.hours / 24, pain[:, 0], np.column_stack([columns, stock]))
        weight = 0.5 * np.log(max(len(stock) * float(stock.var()), 1e-12))
        contrast = np.eye(columns.shape[1] + 1)[-1]
        ways.append((half_life, Asked(whitened, np.append(precision, 0.0), contrast, weight)))
    mixtures = {hours: _at(ways, hours) for hours in CURVE_HOURS}
    curve = tuple(_point(hours, each, float(unit[0])) for hours, each in mixtures.items())
    right_after = mixtures[AFTER_HOURS].estimate(len(line.ended)).times(float(unit[0]))
    return right_after, curve


def _at(ways: list[tuple[float, Asked]], hours: float) -> Mixture:
    return answer_over(
        [
            Asked(way.whitened, way.precision, way.contrast * 2.0 ** (-hours / half_life), way.log_weight)
            for half_life, way in ways
        ]
    )


def _point(hours: float, mixture: Mixture, unit: float) -> CurvePoint:
    answer_ = mixture.estimate(0).times(unit)
    return CurvePoint(hours, answer_.estimate, answer_.low, answer_.high)


def fit_bins(line: Timeline) -> dict[tuple[float, float], Estimate]:
    """The average effect over the readings of each bin; a bin without readings is left out."""
    pain, unit = scaled(line.pain[:, None])
    usual, precision = _usual(line)
    counts = {each: line.between(*each) for each in BINS}
    kept = [each for each in BINS if counts[each].any()]
    columns = np.column_stack([usual, *(counts[each] for each in kept)])
    whitened = whiten(line.hours / 24, pain[:, 0], columns)
    prior = np.concatenate([precision, np.full(len(kept), BIN_PRECISION)])
    found = {}
    for place, each in enumerate(kept, start=usual.shape[1]):
        contrast = np.eye(columns.shape[1])[place]
        mixture = answer(whitened, flat_on(prior, [place]), contrast)
        found[each] = mixture.estimate(int((counts[each] > 0).sum())).times(float(unit[0]))
    return found


def _usual(line: Timeline) -> tuple[Numbers, Numbers]:
    """1 and what pain does by itself, with their priors."""
    beside = usual_columns(line.hours)
    columns = np.column_stack([np.ones(len(line.hours)), beside])
    return columns, np.concatenate([[0.0], np.full(beside.shape[1], WEEKDAY_PRECISION)])
