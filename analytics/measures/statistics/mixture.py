"""Measure: a mixture of t distributions, which is what an averaged answer is."""

from dataclasses import dataclass

import numpy as np
from scipy import special

from analytics.measures.statistics.answers import Estimate
from analytics.measures.statistics.least_squares import Numbers
from analytics.measures.statistics.thresholds import LOWER, UPPER


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
        low, high = self.quantile(LOWER), self.quantile(UPPER)
        p = 2 * min(below, 1 - below)
        return Estimate(estimate=self.mean, low=low, high=high, p=p, n=n, error=self.spread).times(unit)
