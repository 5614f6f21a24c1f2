"""Least squares: statsmodels' coefficients, errors and degrees of freedom, and no answer the rows cannot give."""

import numpy as np
import pytest
import statsmodels.api as sm

from analytics.measures.statistics.least_squares import fit_ols, left_over
from tests.made import made_up

DESIGN = np.column_stack([np.ones(14), made_up(14), 1000 * made_up(14, 1)])
OUTCOME = made_up(14, 2) + DESIGN[:, 1]


def test_a_short_fit_is_statsmodels() -> None:
    fit, expected = fit_ols(DESIGN, OUTCOME), sm.OLS(OUTCOME, DESIGN).fit()
    np.testing.assert_allclose(fit.coefficients, expected.params, rtol=1e-9)
    np.testing.assert_allclose(fit.covariance, expected.cov_params(), rtol=1e-8, atol=1e-15)
    assert (fit.freedom, fit.n) == (11, 14)
    answer = fit.answer(float(fit.coefficients[1]), np.array([0.0, 1.0, 0.0]))
    assert (answer.low, answer.high) == pytest.approx(tuple(expected.conf_int()[1]), rel=1e-8)
    assert answer.p == pytest.approx(expected.pvalues[1], rel=1e-7)
    assert answer.n == 14


def test_a_column_that_follows_from_the_others_costs_no_freedom_and_has_no_answer_of_its_own() -> None:
    twice = np.column_stack([DESIGN, DESIGN[:, 1] * 60, np.zeros(14)])
    fit, whole = fit_ols(twice, OUTCOME), fit_ols(DESIGN, OUTCOME)
    assert fit.freedom == 11
    assert [fit.tells(way) for way in np.eye(5)] == [True, False, True, False, False]
    both = np.array([0.0, 1.0, 0.0, 60.0, 0.0])  # what the two say together is what the one says alone
    assert fit.tells(both)
    assert not fit.tells(both * [1, 1, 1, -1, 1])
    assert fit.error(both) == pytest.approx(whole.error(np.array([0.0, 1.0, 0.0])), rel=1e-6)
    np.testing.assert_allclose(twice @ fit.coefficients, DESIGN @ whole.coefficients, atol=1e-9)


def test_as_many_columns_as_rows_leave_no_error_and_no_division_by_nothing() -> None:
    fit = fit_ols(DESIGN[:3], OUTCOME[:3])
    assert fit.freedom == 0
    assert fit.error(np.array([0.0, 1.0, 0.0])) == pytest.approx(0.0, abs=1e-6)


def test_what_is_left_over_is_the_residual_of_each_column() -> None:
    many = np.column_stack([OUTCOME, made_up(14, 5)])
    expected = np.column_stack([sm.OLS(each, DESIGN).fit().resid for each in many.T])
    np.testing.assert_allclose(left_over(many, DESIGN), expected, atol=1e-10)
    doubled = np.column_stack([DESIGN, DESIGN[:, :1]])
    np.testing.assert_allclose(left_over(OUTCOME, doubled), expected[:, 0], atol=1e-10)
