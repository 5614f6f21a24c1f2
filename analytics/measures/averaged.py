"""Measure: least squares averaged over how pain carries itself on.

What stays of a day's pain beyond everything written down is not independent from day to day. It is taken as an AR(1)
process plus white noise at the exact moments of the readings, with unit total variance times sigma^2:

    y = X b + e,   cov(e_s, e_t) = sigma^2 ((1 - w) ((1 - d) phi^|s - t| + d [same day]) + w [s = t])

Where there are several readings a day, a share d of what stays belongs to the day: it is bad for a reason of its own,
and over the next morning. phi, w and d are not known and no diary tells them well; one plugged-in value makes
intervals too narrow. So the regression is solved for each point of a grid, and the answers are averaged, each with the
weight its fit deserves.

At one point: the Kalman recursion of the state (what is carried on, and what is the day's) turns X and y into X* and y*
with independent errors of variance sigma^2 (Harvey 1989, ch. 3), whatever the gaps. Columns other than those asked
about have a normal prior around zero, of precision L in units of sigma^2 (0 for flat columns). With A = X*'X* + L,
b = A^-1 X*'y*, S = y*'y* - b'X*'y*:

    weight  ~  |V|^(-1/2) |A|^(-1/2) S^(-(n - q)/2) * prior(phi, w, d)     q: number of flat columns (REML)
    prior   =  sqrt((phi + .05)(1.02 - phi)) exp(-w - 2 d)
    c'b     ~  t with n - p degrees of freedom, scale^2 = S / (n - p) c'A^-1 c,    p = tr(A^-1 X*'X*)

The answer is the mixture of these t distributions: its mean, its 2.5 and 97.5 % points, and as p twice its smaller
tail. Using n - p rather than n - q is what makes the intervals of short diaries right.
Source: Harville 1977 (doi:10.1080/01621459.1977.10480998) for the likelihood; Hoeting 1999
(doi:10.1214/ss/1009212519) for the averaging. Nothing is random.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray
from scipy import special

from analytics.measures.answers import Estimate
from analytics.measures.least_squares import Numbers

_CARRIED = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.775, 0.85, 0.9, 0.95, 0.98)
# No coarser: a long record leaves all the weight on one point, and a wrong share of noise then makes what is left for a
# session wrong by a tenth of a point (measured with 0, .15, .35, .6).
_WHITE = (0.0, 0.07, 0.15, 0.25, 0.35, 0.47, 0.6)
NEARLY_FLAT = 1e-7
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


def _grid(of_day: tuple[float, ...]) -> Grid:
    # At phi = 0 all is white already.
    points = [each for each in product(_CARRIED, _WHITE, of_day) if each[0] > 0 or not any(each[1:])]
    phi, white, shared = np.array(points).T
    # How much of the line of w a point stands for; without it, its ends and phi = 0 would weigh too little.
    width = np.where(phi == 0, 1.0, np.where(np.isin(white, (_WHITE[0], _WHITE[-1])), 0.75, 0.5))
    prior = 0.5 * np.log(phi + 0.05) + 0.5 * np.log(1.02 - phi) - white - 2 * shared + np.log(width)
    return Grid(phi, white, shared, prior)


DAYS = _grid((0.0,))  # one reading a day: what belongs to the day is white noise
MOMENTS = _grid((0.0, 0.25, 0.5))


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
        return Whitened(products, self.with_outcome[:, chosen], self.outcome, self.log_det, self.n, self.grid)


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
    return Whitened(products[:, :-1, :-1], products[:, :-1, -1], products[:, -1, -1], log_det, len(times), grid)


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


@dataclass(frozen=True, slots=True)
class Asked:
    """One way of asking: whitened data, a prior of `precision` (k) on each column, and `contrast` (k) of them.

    `log_weight` is added to the logarithm of its weights, where several ways are averaged.
    """

    whitened: Whitened
    precision: Numbers
    contrast: Numbers
    log_weight: float = 0.0


def answer(whitened: Whitened, precision: Numbers, contrast: Numbers) -> "Mixture":
    """What the data say of `contrast` (k) times the coefficients, with a prior of `precision` (k) on each column."""
    return answer_over([Asked(whitened, precision, contrast)])


def answer_over(ways: Sequence[Asked]) -> "Mixture":
    """The same averaged over several ways of asking, each weighted by how well it fits."""
    fits = [_fit(way.whitened, way.precision) for way in ways]
    pairs = list(zip(ways, fits, strict=True))
    variances = [
        each.variance * np.einsum("i,gij,j->g", way.contrast, each.inverse, way.contrast) for way, each in pairs
    ]
    return Mixture(
        _shares(np.concatenate([each.log_weight + way.log_weight for way, each in pairs])),
        np.concatenate([each.coefficients @ way.contrast for way, each in pairs]),
        np.sqrt(np.concatenate(variances)),
        np.concatenate([each.freedom for each in fits]),
    )


def _shares(log_weight: Numbers) -> Numbers:
    weight = np.exp(log_weight - log_weight.max())
    return np.asarray(weight / weight.sum(), dtype=float)


def worth_asking(whitened: Whitened, precision: Numbers) -> Grid:
    """The points of the grid that carry any weight: a further question of the same readings needs no others."""
    weight = _shares(_fit(whitened, precision).log_weight)
    return whitened.grid.only(weight > 1e-6 * weight.max())


def answer_jointly(whitened: Whitened, precision: Numbers, columns: Sequence[int]) -> float:
    """The p that all these coefficients are zero: of each point's F test, averaged by the weights."""
    fits, asked = _fit(whitened, precision), list(columns)
    within = fits.inverse[:, asked][:, :, asked]
    values = fits.coefficients[:, asked, None]
    statistic = (values * np.linalg.solve(within, values)).sum(axis=(1, 2)) / fits.variance / len(asked)
    return float(_shares(fits.log_weight) @ special.fdtrc(len(asked), fits.freedom, statistic))


@dataclass(frozen=True, slots=True)
class _Fits:
    """At each point of the grid: the logarithm of its weight, b, A^-1, S / (n - p) and n - p."""

    log_weight: Numbers
    coefficients: Numbers
    inverse: Numbers
    variance: Numbers
    freedom: Numbers


def _fit(whitened: Whitened, precision: Numbers) -> _Fits:
    within = whitened.products + np.diag(precision)
    inverse = np.asarray(np.linalg.inv(within), dtype=float)
    coefficients = (inverse @ whitened.with_outcome[:, :, None])[:, :, 0]
    left = np.maximum(whitened.outcome - (coefficients * whitened.with_outcome).sum(axis=1), 1e-12)
    flat = int((precision <= NEARLY_FLAT).sum())
    freedom = whitened.n - np.einsum("gij,gji->g", inverse, whitened.products)
    log_weight = -0.5 * (whitened.log_det + np.linalg.slogdet(within)[1] + (whitened.n - flat) * np.log(left))
    return _Fits(log_weight + whitened.grid.log_prior, coefficients, inverse, left / freedom, freedom)


@dataclass(frozen=True, slots=True)
class Mixture:
    """A mixture of t distributions: weights, middles, scales and degrees of freedom (grid each)."""

    weight: Numbers
    middle: Numbers
    scale: Numbers
    freedom: Numbers

    @property
    def mean(self) -> float:
        """Its mean."""
        return float(self.weight @ self.middle)

    @property
    def spread(self) -> float:
        """Its standard deviation."""
        within = self.scale**2 * self.freedom / np.maximum(self.freedom - 2, 0.5)
        return float(np.sqrt(self.weight @ (within + (self.middle - self.mean) ** 2)))

    def below(self, value: float) -> float:
        """The share that lies below a value."""
        share = float(self.weight @ special.stdtr(self.freedom, (value - self.middle) / self.scale))
        return min(share, 1.0)  # the weights may sum to a hair more

    def quantile(self, share: float) -> float:
        """The value below which `share` lies (regula falsi in the Illinois form: Dowell and Jarratt 1971)."""
        some = self._without_dust()
        ends = some.middle + some.scale * special.stdtrit(some.freedom, share)
        low, high = float(ends.min()), float(ends.max())
        miss_low, miss_high, kept = some.below(low) - share, some.below(high) - share, 0
        between = high
        for _ in range(100):
            if high - low < 1e-10 * (abs(low) + abs(high)) or not miss_low < 0 < miss_high:
                break
            between = high - miss_high * (high - low) / (miss_high - miss_low)
            miss = some.below(between) - share
            # An end that stays for a second time counts half, or it would stay for good.
            if miss < 0:
                low, miss_low, miss_high, kept = between, miss, miss_high / (2 if kept > 0 else 1), 1
            else:
                high, miss_high, miss_low, kept = between, miss, miss_low / (2 if kept < 0 else 1), -1
        return between

    def _without_dust(self) -> "Mixture":
        """Without the points that weigh next to nothing: most of them, where the diary is long."""
        kept = self.weight > 1e-12
        return Mixture(self.weight[kept], self.middle[kept], self.scale[kept], self.freedom[kept])

    def estimate(self, n: int, unit: float = 1.0) -> Estimate:
        """With its 95 % interval and p, in units of the outcome for `unit` of it."""
        below = self.below(0.0)
        low, high = self.quantile(0.025), self.quantile(0.975)
        p = 2 * min(below, 1 - below)
        return Estimate(self.mean, low, high, p, n, self.spread).times(unit)


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


def flat_on(precision: Numbers, columns: Sequence[int]) -> Numbers:
    """The same prior, as good as none on these columns; not quite, for they may be each other's copies."""
    opened = precision.copy()
    opened[list(columns)] = NEARLY_FLAT
    return opened
