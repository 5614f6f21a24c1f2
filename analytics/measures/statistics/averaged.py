"""Measure: least squares averaged over how pain carries itself on.

    y = X b + e,   e with the covariance of `statistics.whitening`, of which phi, w and d are not known

One plugged-in value of them makes intervals too narrow. So the regression is solved for each point of a grid, and the
answers are averaged, each with the weight its fit deserves. Columns other than those asked about have a normal prior
around zero, of precision L in units of sigma^2 (0 for flat columns). With X*, y* whitened, A = X*'X* + L,
b = A^-1 X*'y*, S = y*'y* - b'X*'y*:

    weight  ~  |V|^(-1/2) |A|^(-1/2) S^(-(n - q)/2) * prior(phi, w, d)     q: number of flat columns (REML)
    prior   =  sqrt(phi + .05) (1.02 - phi)^a exp(-w - 6 d)                a: 1/2 for days, -1 for moments
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

from analytics.measures.statistics.least_squares import Numbers
from analytics.measures.statistics.mixture import Mixture
from analytics.measures.statistics.whitening import Grid, Whitened

NEARLY_FLAT = 1e-7


@dataclass(frozen=True, slots=True)
class Asked:
    """One way of asking: whitened data, a prior of `precision` (k) on each column, and `contrast` (k) of them.

    `log_weight` is added to the logarithm of its weights, where several ways are averaged.
    """

    whitened: Whitened
    precision: Numbers
    contrast: Numbers
    log_weight: float = 0.0


def answer(whitened: Whitened, precision: Numbers, contrast: Numbers) -> Mixture:
    """What the data say of `contrast` (k) times the coefficients, with a prior of `precision` (k) on each column."""
    return answer_over([Asked(whitened, precision, contrast)])


def answer_over(ways: Sequence[Asked]) -> Mixture:
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
    return _Fits(
        log_weight=log_weight + whitened.grid.log_prior,
        coefficients=coefficients,
        inverse=inverse,
        variance=left / freedom,
        freedom=freedom,
    )


def flat_on(precision: Numbers, columns: Sequence[int]) -> Numbers:
    """The same prior, as good as none on these columns; not quite, for they may be each other's copies."""
    opened = precision.copy()
    opened[list(columns)] = NEARLY_FLAT
    return opened
