"""Measure: readings and columns with what pain carries on taken out of them, whatever the gaps.

What stays of a reading beyond everything written down is not independent from one to the next. It is taken as an AR(1)
process plus white noise at the exact moments of the readings, of unit total variance times sigma^2:

    cov(e_s, e_t) = sigma^2 ((1 - w) ((1 - d) phi^|s - t| + d [same day]) + w [s = t])

Where there are several readings a day, a share d of what stays belongs to the day: it is bad for a reason of its own,
and over the next morning. phi, w and d are not known and no diary tells them well, so everything is whitened at each
point of a grid. At one point the Kalman recursion of the state (what is carried on, and what is the day's) turns X and
y into X* and y* with independent errors of variance sigma^2 (Harvey 1989, doi:10.1017/CBO9781107049994, ch. 3).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

from analytics.measures.statistics.least_squares import Numbers

_CARRIED = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.775, 0.85, 0.9, 0.95, 0.98)
# No coarser: a long record leaves all the weight on one point, and a wrong share of noise then makes what is left for a
# session wrong by a tenth of a point (measured with 0, .15, .35, .6).
_WHITE = (0.0, 0.07, 0.15, 0.25, 0.35, 0.47, 0.6)
AT_ONCE = 1e-12  # two readings of one moment may differ even where there is no white noise
_BLOCK = 64  # readings whitened at a time: what is held at once stays small, however long the diary


@dataclass(frozen=True, slots=True)
class Grid:
    """The points at which the regression is solved: phi, w and d of each, and the logarithm of its prior."""

    phi: Numbers
    white: Numbers
    of_day: Numbers
    log_prior: Numbers

    @property
    def level(self) -> NDArray[np.intp]:
        """Which of the levels of phi each point has."""
        return np.searchsorted(_CARRIED, self.phi)

    def only(self, chosen: NDArray[np.bool_]) -> "Grid":
        """Some of its points."""
        return Grid(self.phi[chosen], self.white[chosen], self.of_day[chosen], self.log_prior[chosen])


def _grid(of_day: tuple[float, ...], lasting: float) -> Grid:
    # At phi = 0 all is white already.
    points = [each for each in product(_CARRIED, _WHITE, of_day) if each[0] > 0 or not any(each[1:])]
    phi, white, shared = np.array(points).T
    # How much of the line of w a point stands for; without it, its ends and phi = 0 would weigh too little.
    width = np.where(phi == 0, 1.0, np.where(np.isin(white, (_WHITE[0], _WHITE[-1])), 0.75, 0.5))
    prior = 0.5 * np.log(phi + 0.05) + lasting * np.log(1.02 - phi) - white - 6 * shared + np.log(width)
    return Grid(phi, white, shared, prior)


# One reading a day: what belongs to the day is white noise.
DAYS = _grid((0.0,), lasting=0.5)
# Several a day: a short record makes pain look quicker to pass than it is, and the fall after a session its own doing;
# a prior that leans to what lasts takes a third of that away (measured with lives of 60 and 120 days).
MOMENTS = _grid((0.0, 0.25, 0.5), lasting=-1.0)


@dataclass(frozen=True, slots=True)
class Whitened:
    """Cross products of whitened columns at each point of the grid, and what the weights need.

    `products` (grid x k x k), `with_outcome` (grid x k), `outcome` (grid): X*'X*, X*'y*, y*'y*; `log_det` (grid) of V.
    """

    products: Numbers
    with_outcome: Numbers
    outcome: Numbers
    log_det: Numbers
    n: int
    grid: Grid

    def of(self, columns: Sequence[int]) -> "Whitened":
        """With these columns only."""
        chosen = list(columns)
        products = self.products[:, chosen][:, :, chosen]
        return Whitened(
            products=products,
            with_outcome=self.with_outcome[:, chosen],
            outcome=self.outcome,
            log_det=self.log_det,
            n=self.n,
            grid=self.grid,
        )


def whiten(
    times: Numbers, outcome: Numbers, columns: Numbers, held: Numbers | None = None, grid: Grid = DAYS
) -> Whitened:
    """Whiten an outcome (n) and its columns at ordered times (n) in days.

    Args:
        times: of the readings; a new day begins at each whole number.
        outcome: the readings.
        columns: those that are the same at each point of the grid (n x k).
        held: `stocks` of those readings (n x levels x k), each point of the grid having those of its phi.
        grid: `DAYS`, or `MOMENTS` where a day has several readings.
    """
    points, level = len(grid.phi), grid.level
    rows = np.empty((points, columns.shape[1] + (0 if held is None else held.shape[2]) + 1))
    carried, gains, spreads = _recursion(times, grid)
    expected = [np.zeros_like(rows) for _ in carried]
    products = np.zeros((points, rows.shape[1], rows.shape[1]))
    for start in range(0, len(times), _BLOCK):
        block = range(start, min(start + _BLOCK, len(times)))
        white = np.empty((len(block), *rows.shape))
        for place, row in enumerate(block):
            rows[:, : columns.shape[1]], rows[:, -1] = columns[row], outcome[row]
            if held is not None:
                rows[:, columns.shape[1] : -1] = held[row, level]
            surprise = rows.copy()
            for part, kept in zip(expected, carried, strict=True):
                np.multiply(part, kept[row][:, None], out=part)
                surprise -= part
            for part, gain in zip(expected, gains, strict=True):
                np.add(part, gain[row][:, None] * surprise, out=part)
            np.divide(surprise, spreads[row][:, None], out=white[place])
        products += white.transpose(1, 2, 0) @ white.transpose(1, 0, 2)
    log_det = 2 * np.log(spreads).sum(axis=0)
    return Whitened(
        products=products[:, :-1, :-1],
        with_outcome=products[:, :-1, -1],
        outcome=products[:, -1, -1],
        log_det=log_det,
        n=len(times),
        grid=grid,
    )


def _recursion(times: Numbers, grid: Grid) -> tuple[list[Numbers], list[Numbers], Numbers]:
    """What each part of the state keeps from the reading before, its gain, and the spread of the innovation.

    Each (n x points); the parts are what is carried on, and what is the day's where the grid has any.
    """
    carried = [np.power(grid.phi, np.diff(times, prepend=times[0])[:, None])]
    shares = [(1 - grid.white) * (1 - grid.of_day)]
    if grid.of_day.any():
        same_day = np.diff(np.floor(times), prepend=-np.inf) == 0
        carried.append(np.repeat(same_day[:, None].astype(float), len(grid.phi), axis=1))
        shares.append((1 - grid.white) * grid.of_day)
    carried[0][0] = 0.0
    share = np.stack(shares)
    left = np.zeros((len(shares), *share.shape))
    gains, spreads = [np.empty_like(carried[0]) for _ in shares], np.empty_like(carried[0])
    for row in range(len(times)):
        kept = np.stack([each[row] for each in carried])
        left *= kept[:, None] * kept
        for part in range(len(shares)):
            left[part, part] += (1 - kept[part] ** 2) * share[part]
        left[0, 0] += AT_ONCE
        seen = left.sum(axis=0)
        variance = seen.sum(axis=0) + grid.white
        gain = seen / variance
        left -= gain[:, None] * seen
        spreads[row] = np.sqrt(variance)
        for each, new in zip(gains, gain, strict=True):
            each[row] = new
    return carried, gains, spreads


def scaled(columns: Numbers) -> tuple[Numbers, Numbers]:
    """Columns centred and with standard deviation 1, missing values left out of both, and those deviations."""
    spread = np.nanstd(columns, axis=0)
    spread = np.where(spread > 0, spread, 1.0)
    return (columns - np.nanmean(columns, axis=0)) / spread, spread


def stocks(exposures: Numbers) -> Numbers:
    """What earlier days leave behind, sum over k >= 1 of phi^k x_{t-k}: (days x levels of phi x k) of (days x k).

    Exposures are centred, 0 where nothing is known. At phi = 0 it is yesterday's exposure.
    """
    held = np.zeros((len(exposures), len(_CARRIED), exposures.shape[1]))
    carry = np.array(_CARRIED)[:, None]
    for day in range(1, len(exposures)):
        held[day] = carry * (held[day - 1] + exposures[day - 1])
    held[1:, 0] = exposures[:-1]
    return held
