"""Least squares averaged over the error process: against statsmodels, scipy and what is known by hand."""

from itertools import product

import numpy as np
import pytest
import statsmodels.api as sm
from numpy.typing import NDArray
from scipy import stats

from analytics.measures.statistics.averaged import Asked, answer, answer_jointly, answer_over, flat_on, worth_asking
from analytics.measures.statistics.mixture import Mixture
from analytics.measures.statistics.whitening import DAYS, MOMENTS, Grid, scaled, stocks, whiten
from tests.made import made_up

Numbers = NDArray[np.float64]


def readings(n: int = 40, columns: int = 3, seed: int = 5) -> tuple[Numbers, Numbers, Numbers]:
    """Times with gaps, an outcome, and columns with an intercept."""
    chance = np.random.default_rng(seed)
    times = np.cumsum(chance.choice([0.4, 1.0, 1.0, 3.0, 11.0], n))
    design = np.column_stack([np.ones(n), chance.normal(size=(n, columns - 1))])
    return times, chance.normal(size=n) + 0.5 * design[:, 1], design


def covariance(times: Numbers, grid: Grid, point: int) -> Numbers:
    apart = np.abs(times[:, None] - times[None, :])
    carried = np.where(apart == 0, 1.0, np.power(grid.phi[point], apart))
    same_day = np.floor(times)[:, None] == np.floor(times)[None, :]
    stays = (1 - grid.of_day[point]) * carried + grid.of_day[point] * same_day
    return np.asarray((1 - grid.white[point]) * stays + grid.white[point] * np.eye(len(times)))


@pytest.mark.parametrize(
    ("grid", "point"), [(grid, point) for grid in (DAYS, MOMENTS) for point in range(len(grid.phi))]
)
def test_each_point_of_the_grid_is_generalised_least_squares(grid: Grid, point: int) -> None:
    """Truth: statsmodels' GLS with the same covariance, to 8 digits, and numpy's determinant of it."""
    times, outcome, design = readings()
    whitened = whiten(times, outcome, design, grid=grid)
    same = covariance(times, grid, point)
    fit = sm.GLS(outcome, design, sigma=same).fit()
    inverse = np.linalg.inv(whitened.products[point])
    coefficients = inverse @ whitened.with_outcome[point]
    left = whitened.outcome[point] - coefficients @ whitened.with_outcome[point]
    np.testing.assert_allclose(coefficients, fit.params, rtol=1e-8)
    np.testing.assert_allclose(np.sqrt(np.diag(inverse) * left / fit.df_resid), fit.bse, rtol=1e-8)
    np.testing.assert_allclose(whitened.log_det[point], np.linalg.slogdet(same)[1], rtol=1e-8, atol=1e-9)


def test_each_point_has_the_stocks_of_its_own_phi() -> None:
    """More readings than one block holds, and each point as if its stocks were columns like any other."""
    times, outcome, design = readings(150)
    held = stocks(design[:, 1:])
    both = whiten(times, outcome, design[:, :2], held)
    for point, phi in enumerate(DAYS.phi):
        level = sorted(set(DAYS.phi.tolist())).index(float(phi))
        alone = whiten(times, outcome, np.column_stack([design[:, :2], held[:, level]]))
        np.testing.assert_allclose(both.products[point], alone.products[point], rtol=1e-12)
        np.testing.assert_allclose(both.with_outcome[point], alone.with_outcome[point], rtol=1e-12)


def test_points_without_weight_change_nothing_when_left_out() -> None:
    """Three readings a day for a year: of 253 points few carry any weight, and the answer is the same."""
    chance = np.random.default_rng(3)
    times = np.sort(np.repeat(np.arange(365.0), 3) + np.tile([0.3, 0.55, 0.85], 365))
    outcome = np.repeat(np.cumsum(chance.normal(size=365)), 3) * 0.1 + chance.normal(size=len(times))
    design, none = np.column_stack([np.ones(len(times)), chance.normal(size=len(times))]), np.zeros(2)
    whole = whiten(times, outcome, design, grid=MOMENTS)
    few = worth_asking(whole, none)
    assert 1 < len(few.phi) < 150
    asked = [answer(each, none, np.array([0.0, 1.0])) for each in (whole, whiten(times, outcome, design, grid=few))]
    np.testing.assert_allclose(asked[0].mean, asked[1].mean, rtol=1e-4)
    np.testing.assert_allclose(asked[0].quantile(0.975), asked[1].quantile(0.975), rtol=1e-4)


def test_a_prior_draws_a_column_to_zero_and_a_flat_one_leaves_it() -> None:
    whitened = whiten(*readings())
    contrast = np.array([0.0, 1.0, 0.0])
    strong = np.array([0.0, 1e9, 1e9])
    assert abs(answer(whitened, strong, contrast).mean) < 1e-6
    held = answer(whitened, flat_on(strong, [1]), contrast)
    assert held.mean == pytest.approx(0.5, abs=0.5)
    assert (held.freedom > 37.9).all(), "the other column costs nothing"


def test_a_mixture_of_one_is_students_t() -> None:
    one = Mixture(np.array([1.0]), np.array([0.7]), np.array([0.3]), np.array([12.0]))
    estimate = one.estimate(20)
    low, high = stats.t.interval(0.95, 12, 0.7, 0.3)
    assert (estimate.low, estimate.high) == pytest.approx((low, high), rel=1e-9)
    assert estimate.p == pytest.approx(2 * stats.t.sf(0.7 / 0.3, 12), rel=1e-9)
    assert one.spread == pytest.approx(float(stats.t.std(12, scale=0.3)), rel=1e-9)
    assert one.estimate(20, -2.0).low == pytest.approx(-2 * high)


def test_a_mixture_lies_where_sampling_puts_it() -> None:
    mixed = Mixture(np.array([0.7, 0.3]), np.array([0.0, 2.0]), np.array([1.0, 0.5]), np.array([5.0, 30.0]))
    chance = np.random.default_rng(1)
    first = stats.t.rvs(5, size=400_000, random_state=chance)
    second = 2 + 0.5 * stats.t.rvs(30, size=400_000, random_state=chance)
    drawn = np.where(chance.random(400_000) < 0.7, first, second)
    assert [mixed.quantile(share) for share in (0.025, 0.5, 0.975)] == pytest.approx(
        np.quantile(drawn, [0.025, 0.5, 0.975]), abs=0.03
    )
    assert mixed.mean == pytest.approx(drawn.mean(), abs=0.01)


def test_turning_the_outcome_round_turns_the_answer_round() -> None:
    times, outcome, design = readings()
    contrast, prior = np.array([0.0, 1.0, 0.0]), np.array([0.0, 0.0, 4.0])
    up, down = (answer(whiten(times, each, design), prior, contrast).estimate(40) for each in (outcome, -outcome))
    assert (up.estimate, up.low, up.high) == pytest.approx((-down.estimate, -down.high, -down.low))
    assert up.p == pytest.approx(down.p)


def test_stocks_are_what_earlier_days_leave_behind() -> None:
    exposures = np.array([[1.0, 0.0], [0.0, 2.0], [3.0, 0.0], [0.0, 0.0]])
    held = stocks(exposures)
    for (level, phi), day in product(enumerate(sorted(set(DAYS.phi.tolist()))), range(4)):
        by_hand = sum((phi**back * exposures[day - back] for back in range(1, day + 1)), np.zeros(2))
        if phi == 0:
            by_hand = exposures[day - 1] if day else np.zeros(2)
        np.testing.assert_allclose(held[day, level], by_hand, atol=1e-12)


def test_scaling_leaves_missing_values_and_constant_columns_alone() -> None:
    values, spread = scaled(np.array([[1.0, 4.0], [3.0, 4.0], [np.nan, 4.0]]))
    np.testing.assert_allclose(spread, [1.0, 1.0])
    np.testing.assert_allclose(values[:2, 0], [-1.0, 1.0])
    assert np.isnan(values[2, 0])
    np.testing.assert_allclose(values[:, 1], 0.0)


def test_a_p_is_never_below_zero_however_far_the_answer_lies_from_it() -> None:
    over = np.full(10, 0.1) * (1 + 1e-12)
    far = Mixture(over, np.full(10, -1e3), np.ones(10), np.full(10, 500.0))
    assert far.estimate(9).p == 0


def test_several_coefficients_are_tested_together_as_statsmodels_does() -> None:
    """At phi 0 and no noise the averaged F test is the ordinary one; one point of the grid stands for the average."""
    chance = np.random.default_rng(3)
    design = np.column_stack([np.ones(60), chance.normal(size=(60, 3))])
    outcome = chance.normal(size=60) + 0.3 * design[:, 1]
    whitened = whiten(np.arange(60, dtype=float) * 1000, outcome, design)  # so far apart that nothing is carried on
    expected = sm.OLS(outcome, design).fit().f_test(np.eye(4)[1:3]).pvalue
    assert answer_jointly(whitened, np.zeros(4), [1, 2]) == pytest.approx(float(expected), rel=1e-6)


def by_hand(grid: Grid, lasting: float, precision: Numbers, log_weight: float = 0.0) -> tuple[Numbers, ...]:
    """Ten readings and four columns by the formulas of `statistics.averaged`, each point with its whole covariance.

    The prior stands here once more in numbers: sqrt(phi + .05) (1.02 - phi)^lasting exp(-w - 6 d), and how much of the
    line of w a point stands for.
    """
    times, outcome, design = short()
    n, flat = len(times), int((precision <= 1e-7).sum())
    found = []
    for point, (phi, white, of_day) in enumerate(zip(grid.phi, grid.white, grid.of_day, strict=True)):
        same = covariance(times, grid, point)
        inner = design.T @ np.linalg.solve(same, design)
        inverse = np.linalg.inv(inner + np.diag(precision))
        toward = design.T @ np.linalg.solve(same, outcome)
        coefficients = inverse @ toward
        left = outcome @ np.linalg.solve(same, outcome) - coefficients @ toward
        freedom = n - np.trace(inverse @ inner)
        width = 1.0 if phi == 0 else 0.75 if white in (0.0, 0.6) else 0.5
        prior = 0.5 * np.log(phi + 0.05) + lasting * np.log(1.02 - phi) - white - 6 * of_day + np.log(width)
        likely = np.linalg.slogdet(same)[1] - np.linalg.slogdet(inverse)[1] + (n - flat) * np.log(left)
        error = np.sqrt(left / freedom * inverse[1, 1])
        found.append((log_weight + prior - likely / 2, coefficients[1], error, freedom))
    logarithm, middle, error, freedom = np.array(found).T
    return logarithm, middle, error, freedom


def short() -> tuple[Numbers, Numbers, Numbers]:
    """Ten readings, two on some days; so few that n, n - q and n - p are far apart."""
    times = np.array([0.3, 0.8, 1.3, 2.4, 2.9, 5.1, 6.4, 7.3, 7.7, 9.2])
    design = np.column_stack([np.ones(10), made_up(10), made_up(10, 1), made_up(10, 2)])
    return times, made_up(10, 3) + design[:, 1], design


def shares(logarithm: Numbers) -> Numbers:
    weight = np.exp(logarithm - logarithm.max())
    return np.asarray(weight / weight.sum())


@pytest.mark.parametrize(("grid", "lasting"), [(DAYS, 0.5), (MOMENTS, -1.0)])
@pytest.mark.parametrize("precision", [(0.0, 0.0, 0.0, 0.0), (0.0, 1e-7, 2.0, 30.0)])
def test_a_short_diary_is_weighed_as_the_formula_says(grid: Grid, lasting: float, precision: tuple[float, ...]) -> None:
    """Weights by n - q, errors and degrees of freedom by n - p: with ten readings each of them shows."""
    prior = np.array(precision)
    found = answer(whiten(*short(), grid=grid), prior, np.eye(4)[1])
    logarithm, middle, error, freedom = by_hand(grid, lasting, prior)
    np.testing.assert_allclose(found.weight, shares(logarithm), rtol=1e-7)
    np.testing.assert_allclose(found.middle, middle, rtol=1e-7)
    np.testing.assert_allclose(found.scale, error, rtol=1e-7)
    np.testing.assert_allclose(found.freedom, freedom, rtol=1e-7)


def test_two_ways_of_asking_share_the_weight_by_how_well_they_fit() -> None:
    whitened, prior = whiten(*short()), np.zeros(4)
    logarithm, *_ = by_hand(DAYS, 0.5, prior)
    found = answer_over(
        [Asked(whitened, prior, np.eye(4)[1]), Asked(whitened, prior, 2 * np.eye(4)[1], log_weight=-1.5)]
    )
    np.testing.assert_allclose(found.weight, shares(np.concatenate([logarithm, logarithm - 1.5])), rtol=1e-7)
    half = len(found.middle) // 2
    np.testing.assert_allclose(found.middle[half:], 2 * found.middle[:half])
    np.testing.assert_allclose(found.scale[half:], 2 * found.scale[:half])


def test_the_grid_is_the_one_that_was_calibrated() -> None:
    carried = [0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.775, 0.85, 0.9, 0.95, 0.98]
    white = [0.0, 0.07, 0.15, 0.25, 0.35, 0.47, 0.6]
    expected = [(0.0, 0.0), *product(carried[1:], white)]
    assert list(zip(DAYS.phi.tolist(), DAYS.white.tolist(), strict=True)) == expected
    assert set(DAYS.of_day) == {0.0}
    assert len(MOMENTS.phi) == 1 + 12 * 7 * 3
    assert set(MOMENTS.of_day) == {0.0, 0.25, 0.5}


def test_a_further_question_is_asked_only_where_there_is_weight() -> None:
    whitened = whiten(*short())
    kept = worth_asking(whitened, np.zeros(4))
    logarithm, *_ = by_hand(DAYS, 0.5, np.zeros(4))
    weight = shares(logarithm)
    np.testing.assert_array_equal(kept.phi, DAYS.phi[weight > 1e-6 * weight.max()])


def test_flat_columns_are_opened_and_the_others_kept() -> None:
    prior = np.array([0.0, 2.0, 3.0])
    np.testing.assert_array_equal(flat_on(prior, [1]), [0.0, 1e-7, 3.0])
    np.testing.assert_array_equal(prior, [0.0, 2.0, 3.0])
