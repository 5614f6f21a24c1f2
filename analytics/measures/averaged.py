"""Measure: least squares averaged over how pain carries itself on.

What stays of a day's pain beyond everything written down is not independent from day to day. It is taken as an AR(1)
process plus white noise at the exact moments of the readings, with unit total variance times sigma^2:

    y = X b + e,   cov(e_s, e_t) = sigma^2 ((1 - w) phi^|s - t| + w [s = t])

phi and w are not known and no diary tells them well; one plugged-in value makes intervals too narrow. So the regression
is solved for each point of a grid of (phi, w), and the answers are averaged, each with the weight its fit deserves.

At one point: the Kalman recursion of the scalar state turns X and y into X* and y* with independent errors of variance
sigma^2 (Harvey 1989, ch. 3), whatever the gaps. Columns other than those asked about have a normal prior around
zero, of precision L in units of sigma^2 (0 for flat columns). With A = X*'X* + L, b = A^-1 X*'y*,
S = y*'y* - b'X*'y*:

    weight  ~  |V|^(-1/2) |A|^(-1/2) S^(-(n - q)/2) * prior(phi, w)        q: number of flat columns (REML)
    prior   =  sqrt((phi + .05)(1.02 - phi)) exp(-w)
    c'b     ~  t with n - p degrees of freedom, scale^2 = S / (n - p) c'A^-1 c,    p = tr(A^-1 X*'X*)

The answer is the mixture of these t distributions: its mean, its 2.5 and 97.5 % points, and as p twice its smaller
tail. Using n - p rather than n - q is what makes the intervals of short diaries right.
Source: Harville 1977 (doi:10.1080/01621459.1977.10480998) for the likelihood; Hoeting 1999
(doi:10.1214/ss/1009212519) for the averaging. Nothing is random.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import special

from analytics.measures.answers import Estimate
from analytics.measures.least_squares import Numbers

_CARRIED = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.775, 0.85, 0.9, 0.95, 0.98)
# No coarser: a long record leaves all the weight on one point, and a wrong share of noise then makes what is left for a
# session wrong by a tenth of a point (measured with 0, .15, .35, .6).
_WHITE = (0.0, 0.07, 0.15, 0.25, 0.35, 0.47, 0.6)
# At phi = 0 all is white already.
GRID = np.array([(phi, white) for phi in _CARRIED for white in _WHITE if phi > 0 or white == 0])
NEARLY_FLAT = 1e-7
AT_ONCE = 1e-12  # two readings of one moment may differ even where there is no white noise
PHI, WHITE = GRID[:, 0], GRID[:, 1]
_LEVEL_OF = np.searchsorted(_CARRIED, PHI)
_BLOCK = 64  # readings whitened at a time: what is held at once stays small, however long the diary
# How much of the line of w a point stands for; without it, points at its ends and at phi = 0 would weigh too little.
_WIDTH = np.where(PHI == 0, 1.0, np.where(np.isin(WHITE, (_WHITE[0], _WHITE[-1])), 0.75, 0.5))
_LOG_PRIOR = 0.5 * np.log(PHI + 0.05) + 0.5 * np.log(1.02 - PHI) - WHITE + np.log(_WIDTH)


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

    def of(self, columns: Sequence[int]) -> "Whitened":
        """With these columns only."""
        chosen = list(columns)
        products = self.products[:, chosen][:, :, chosen]
        return Whitened(products, self.with_outcome[:, chosen], self.outcome, self.log_det, self.n)


def whiten(times: Numbers, outcome: Numbers, columns: Numbers, held: Numbers | None = None) -> Whitened:
    """Whiten an outcome (n) and its columns at ordered times (n) in days.

    Args:
        times: of the readings.
        outcome: the readings.
        columns: those that are the same at each point of the grid (n x k).
        held: `stocks` of those readings (n x levels x k), each point of the grid having those of its phi.
    """
    rows = np.empty((len(PHI), columns.shape[1] + (0 if held is None else held.shape[2]) + 1))
    gains, spreads, carried = _recursion(times)
    expected, products = np.zeros_like(rows), np.zeros((len(PHI), rows.shape[1], rows.shape[1]))
    for start in range(0, len(times), _BLOCK):
        block = range(start, min(start + _BLOCK, len(times)))
        white = np.empty((len(block), *rows.shape))
        for place, row in enumerate(block):
            rows[:, : columns.shape[1]], rows[:, -1] = columns[row], outcome[row]
            if held is not None:
                rows[:, columns.shape[1] : -1] = held[row, _LEVEL_OF]
            expected *= carried[row][:, None]
            surprise = rows - expected
            np.divide(surprise, spreads[row][:, None], out=white[place])
            expected += gains[row][:, None] * surprise
        products += white.transpose(1, 2, 0) @ white.transpose(1, 0, 2)
    return Whitened(
        products[:, :-1, :-1], products[:, :-1, -1], products[:, -1, -1], 2 * np.log(spreads).sum(axis=0), len(times)
    )


def _recursion(times: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Gain, spread of the innovation, and what is carried from the reading before, each (n x grid)."""
    carried = np.power(PHI, np.diff(times, prepend=times[0])[:, None])
    carried[0] = 0.0
    gains, spreads = np.empty_like(carried), np.empty_like(carried)
    left = np.zeros_like(PHI)
    for row, share in enumerate(carried**2):
        ahead = share * left + (1 - share) * (1 - WHITE) + AT_ONCE
        gains[row] = ahead / (ahead + WHITE)
        spreads[row] = np.sqrt(ahead + WHITE)
        left = ahead * (1 - gains[row])
    return gains, spreads, carried


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
    return _Fits(log_weight + _LOG_PRIOR, coefficients, inverse, left / freedom, freedom)


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
        """The value below which `share` lies, by halving."""
        some = self._without_dust()
        ends = some.middle + some.scale * special.stdtrit(some.freedom, share)
        low, high = float(ends.min()), float(ends.max())
        for _ in range(48):
            half = (low + high) / 2
            low, high = (half, high) if some.below(half) < share else (low, half)
        return (low + high) / 2

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
