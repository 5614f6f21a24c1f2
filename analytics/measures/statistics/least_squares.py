"""Measure: ordinary least squares, the one fit that the first measures share.

Where columns depend on each other (a weekday that never occurs), the pseudo-inverse is used, and only what
the rows can tell is `tells`: a contrast outside the row space has no answer.
Source: Searle, Linear Models, 1971, ch. 5 (estimable functions).
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analytics.measures.statistics.answers import Estimate

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Fit:
    """Coefficients, their covariance, and the degrees of freedom left over."""

    coefficients: Numbers
    covariance: Numbers
    freedom: int
    n: int
    scale: Numbers
    row_space: Numbers

    def tells(self, contrast: Numbers) -> bool:
        """Whether the rows determine this combination of coefficients."""
        scaled = contrast / self.scale
        missed = np.abs(scaled @ self.row_space - scaled).max()
        return bool(missed < 1e-6 * np.abs(scaled).max())

    def error(self, gradient: Numbers) -> float:
        """Standard error of a combination (delta method where it is not linear)."""
        return math.sqrt(max(float(gradient @ self.covariance @ gradient), 0.0))

    def answer(self, value: float, gradient: Numbers) -> Estimate:
        """A combination of coefficients with its interval and p, by Student's t."""
        return Estimate.from_t(value, self.error(gradient), self.freedom, self.n)


def fit_ols(columns: Numbers, outcome: Numbers) -> Fit:
    """Ordinary least squares of `outcome` (n) on `columns` (n × k).

    Columns are scaled first, so that units do not decide what counts as dependent.
    """
    scale = np.sqrt((columns**2).mean(axis=0))
    scale[scale == 0] = 1.0
    left, singular, right = np.linalg.svd(columns / scale, full_matrices=False)
    kept = singular > 1e-9 * singular[0]
    left, singular, right = left[:, kept], singular[kept], right[kept]
    coefficients = (right.T / singular) @ (left.T @ outcome) / scale
    residual = outcome - columns @ coefficients
    freedom = len(outcome) - int(kept.sum())
    spread = (right.T / singular) / scale[:, None]
    covariance = spread @ spread.T * float(residual @ residual) / max(freedom, 1)
    return Fit(
        coefficients=coefficients,
        covariance=covariance,
        freedom=freedom,
        n=len(outcome),
        scale=scale,
        row_space=right.T @ right,
    )


def left_over(outcomes: Numbers, columns: Numbers) -> Numbers:
    """What of outcomes (n) or (n x many) the columns (n x k) do not explain."""
    left, singular, _ = np.linalg.svd(columns, full_matrices=False)
    basis = left[:, singular > 1e-9 * singular[0]]
    return np.asarray(outcomes - basis @ (basis.T @ outcomes), dtype=float)
