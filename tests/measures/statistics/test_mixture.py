"""A mixture of t distributions: its mean, spread, shares and quantiles, by integration."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from analytics.measures.statistics.mixture import Mixture

MIXED = Mixture(
    weight=np.array([0.5, 0.3, 0.2]), middle=np.array([-1.0, 0.5, 3.0]), scale=np.array([0.4, 1.0, 0.2]),
    freedom=np.array([4.0, 9.5, 60.0]),
)  # fmt: skip


def share_below(mixture: Mixture, value: float) -> float:
    parts = zip(mixture.weight, mixture.middle, mixture.scale, mixture.freedom, strict=True)
    return float(sum(weight * stats.t.cdf(value, free, middle, scale) for weight, middle, scale, free in parts))


@given(st.floats(-9, 9))
def test_the_share_below_is_the_weighted_one(value: float) -> None:
    assert MIXED.below(value) == pytest.approx(share_below(MIXED, value), abs=1e-12)


@given(st.floats(0.001, 0.999))
def test_a_quantile_has_its_share_below_it(share: float) -> None:
    assert share_below(MIXED, MIXED.quantile(share)) == pytest.approx(share, abs=1e-9)


def test_mean_and_spread_are_those_of_the_parts() -> None:
    assert MIXED.mean == pytest.approx(0.25)
    variances = [stats.t.var(free, scale=scale) for scale, free in zip(MIXED.scale, MIXED.freedom, strict=True)]
    second = sum(MIXED.weight * (np.array(variances) + MIXED.middle**2))
    assert MIXED.spread == pytest.approx((second - 0.25**2) ** 0.5)


def test_with_two_degrees_of_freedom_the_spread_stays_a_number() -> None:
    wide = Mixture(weight=np.ones(1), middle=np.zeros(1), scale=np.ones(1), freedom=np.array([2.0]))
    assert wide.spread == pytest.approx(2.0)  # 2 / 0.5, and its root


def test_points_of_no_weight_do_not_move_the_ends() -> None:
    dusty = Mixture(
        weight=np.array([1.0 - 1e-13, 1e-13]), middle=np.array([0.7, 900.0]), scale=np.array([0.3, 500.0]),
        freedom=np.array([12.0, 1.1]),
    )  # fmt: skip
    assert dusty.quantile(0.975) == pytest.approx(float(stats.t.ppf(0.975, 12, 0.7, 0.3)), rel=1e-9)


def test_an_estimate_is_told_in_units_of_the_outcome() -> None:
    found = MIXED.estimate(31, 2.0)
    below = share_below(MIXED, 0.0)
    assert found.estimate == pytest.approx(0.5)
    assert found.n == 31
    assert (found.low, found.high) == pytest.approx((2 * MIXED.quantile(0.025), 2 * MIXED.quantile(0.975)))
    assert found.p == pytest.approx(2 * min(below, 1 - below))
    assert found.error == pytest.approx(2 * MIXED.spread)
