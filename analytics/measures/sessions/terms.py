"""Measure: the effect of a session on the readings after it, given everything recorded before.

All readings in continuous time: y(t) on 1, waves of the day and the week, and terms for the sessions before t; what
stays is carried on, is the day's own or is noise, and least squares are averaged over how much of each
(`statistics.averaged`). Without the day's own, a bad day is taken for a bad week, and the next morning's relief
for the session's work. The likelihood
conditions on the whole record, so that booking on a high recorded score may be ignored (Rubin 1976,
doi:10.1093/biomet/63.3.581): what pain falls by itself after a high score is what the error process expects, and needs
no control group.

Right after, and the line over time: one term, sum over past sessions of 2^(-h / half-life), averaged over half-lives of
3 to 64 hours, each way weighted with sqrt(n Var(term)) so that its scale does not matter. Later numbers do not come
from it: one coefficient is scaled, so its p is the same at every hour. The same day, the next day and the day after:
the number of sessions that ended (0, 1], (1, 8], (8, 30], (30, 54] and (54, 102] hours before, each its own term; the
effects of several sessions add up. Kinds of session, where they are asked apart, have terms of their own each.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analytics.measures.sessions.timeline import AFTER_HOURS, Timeline, usual_columns
from analytics.measures.statistics.answers import Estimate
from analytics.measures.statistics.averaged import Asked, answer, answer_over, flat_on, worth_asking
from analytics.measures.statistics.least_squares import Numbers
from analytics.measures.statistics.mixture import Mixture
from analytics.measures.statistics.weekday import WEEKDAY_PRECISION
from analytics.measures.statistics.whitening import MOMENTS, Grid, Whitened, scaled, whiten

HALF_LIVES = np.array([3.0, 8.0, 16.0, 32.0, 64.0])
BINS = ((0.0, 1.0), (1.0, 8.0), (8.0, 30.0), (30.0, 54.0), (54.0, 102.0))
BESIDE_PRECISION = 0.02  # on the terms that are not asked about
# The score on which one goes is left out of the day before: it is high because one went.
JUST_BEFORE, DAY_BEFORE = (0.0, 1.0), (1.0, 24.0)
CURVE_HOURS = (0.3, 1.0, 2.0, 4.0, 8.0, 12.0, 18.0, 24.0, 36.0, 48.0, 72.0)


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """The effect some hours after a session, NRS points, with its 95 % interval."""

    hours: float
    effect: float
    low: float
    high: float

    def as_dict(self) -> dict[str, object]:
        """{"hours", "estimate", "low", "high"}."""
        return {"hours": self.hours, "estimate": self.effect, "low": self.low, "high": self.high}


@dataclass(frozen=True, slots=True)
class SessionTerms:
    """Readings and the terms of sessions, whitened once; `asked` picks the columns of one question.

    Columns stand in this order: what pain does by itself, then for each group its half-lives and its bins, then the
    sessions to come within an hour and within a day. `gained` (groups x half-lives): n Var of those terms. `unit`: the
    standard deviation of pain, NRS points.
    """

    whitened: Whitened
    usual: int
    gained: Numbers
    unit: float

    def right_after(self, group: int, n: int) -> Estimate:
        """The effect of one session of the group 0.3 h after its end."""
        return self._decayed(group, AFTER_HOURS).estimate(n, self.unit)

    def curve(self, group: int) -> tuple[CurvePoint, ...]:
        """The smooth line over the hours after a session."""
        found = [(hours, self._decayed(group, hours).estimate(0, self.unit)) for hours in CURVE_HOURS]
        return tuple(
            CurvePoint(hours=hours, effect=each.estimate, low=each.low, high=each.high) for hours, each in found
        )

    def in_bin(self, group: int, place: int, n: int) -> Estimate:
        """The average effect over the readings of a bin."""
        return self._ask(self._bins, self._first(group) + len(HALF_LIVES) + place).estimate(n, self.unit)

    def day_before(self, n: int) -> Estimate:
        """How much higher pain is in the day before a session than at other times; a session cannot do that."""
        last = self.whitened.products.shape[1] - 1
        return self._ask([*self._bins, last - 1, last], last).estimate(n, self.unit)

    @property
    def grid(self) -> Grid:
        """The points that carry any weight."""
        whitened, precision, _ = self._taken(self._bins, self._bins[0])
        return worth_asking(whitened, precision)

    @property
    def _groups(self) -> range:
        return range(len(self.gained))

    @property
    def _bins(self) -> list[int]:
        return [self._first(each) + len(HALF_LIVES) + place for each in self._groups for place in range(len(BINS))]

    def _first(self, group: int) -> int:
        return self.usual + group * (len(HALF_LIVES) + len(BINS))

    def _decayed(self, group: int, hours: float) -> Mixture:
        return answer_over([self._way(group, place, hours) for place in range(len(HALF_LIVES))])

    def _way(self, group: int, place: int, hours: float) -> Asked:
        columns = [self._first(each) + place for each in self._groups]
        whitened, precision, contrast = self._taken(columns, columns[group])
        return Asked(
            whitened,
            precision,
            contrast * 2.0 ** (-hours / HALF_LIVES[place]),
            0.5 * float(np.log(max(self.gained[group, place], 1e-12))),
        )

    def _ask(self, columns: Sequence[int], asked: int) -> Mixture:
        return answer(*self._taken(columns, asked))

    def _taken(self, columns: Sequence[int], asked: int) -> tuple[Whitened, Numbers, Numbers]:
        """What pain does by itself and these columns, flat on the one asked about."""
        place = self.usual + list(columns).index(asked)
        precision = np.full(self.usual + len(columns), BESIDE_PRECISION)
        precision[: self.usual] = [0.0, *[WEEKDAY_PRECISION] * (self.usual - 1)]
        contrast = np.eye(len(precision))[place]
        return self.whitened.of([*range(self.usual), *columns]), flat_on(precision, [place]), contrast


def read_terms(line: Timeline, groups: Sequence[NDArray[np.bool_]], grid: Grid = MOMENTS) -> SessionTerms:
    """The terms of each group of sessions (masks over those of the line), whitened."""
    pain, unit = scaled(line.pain[:, None])
    beside = usual_columns(line)
    left = [left_behind(line, line.ended[group]) for group in groups]
    bins = [np.column_stack([line.between(*each, group) for each in BINS]) for group in groups]
    terms = [term for pair in zip(left, bins, strict=True) for term in pair]
    ahead = [line.ahead(*each) for each in (JUST_BEFORE, DAY_BEFORE)]
    columns = np.column_stack([np.ones(len(beside)), beside, *terms, *ahead])
    return SessionTerms(
        whitened=whiten(line.hours / 24, pain[:, 0], columns, grid=grid),
        usual=1 + beside.shape[1],
        gained=np.array([len(line.hours) * each.var(axis=0) for each in left]),
        unit=float(unit[0]),
    )


def left_behind(line: Timeline, ended: Numbers) -> Numbers:
    """What is left of the sessions at each reading, were it halved every half-life: (n x half-lives)."""
    left = np.zeros((len(line.hours), len(HALF_LIVES)))
    # After forty of the longest half-lives nothing is left that a number could hold.
    first = np.searchsorted(line.hours, ended, side="right")
    last = np.searchsorted(line.hours, ended + 40 * HALF_LIVES[-1])
    for start, stop, end in zip(first, last, ended, strict=True):
        left[start:stop] += 2.0 ** (-(line.hours[start:stop, None] - end) / HALF_LIVES)
    return left
