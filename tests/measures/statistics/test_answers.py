"""An answer: Student's interval and p, in any unit, and what other programs read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from analytics.measures.statistics.answers import Estimate, TooFew


@given(st.floats(-5, 5), st.floats(0.01, 3), st.integers(1, 200))
def test_interval_and_p_are_students(estimate: float, error: float, freedom: int) -> None:
    found = Estimate.from_t(estimate, error, freedom, 99)
    low, high = stats.t.interval(0.95, freedom, estimate, error)
    assert (found.low, found.high) == pytest.approx((low, high), rel=1e-9, abs=1e-12)
    assert found.p == pytest.approx(2 * stats.t.sf(abs(estimate) / error, freedom), rel=1e-7, abs=1e-12)
    assert (found.estimate, found.n, found.error) == (estimate, 99, error)
    assert (found.p < 0.05) == (not found.low <= 0 <= found.high) or found.p == pytest.approx(0.05)


def test_without_an_error_there_is_no_doubt() -> None:
    assert (Estimate.from_t(1.0, 0.0, 9, 10).p, Estimate.from_t(0.0, 0.0, 9, 10).p) == (0.0, 1.0)


@given(st.floats(-5, 5), st.floats(0.01, 3), st.floats(-60, 60).filter(lambda factor: abs(factor) > 0.01))
def test_another_unit_is_the_same_answer(estimate: float, error: float, factor: float) -> None:
    found = Estimate.from_t(estimate, error, 20, 22)
    scaled = found.times(factor)
    ends = sorted((found.low * factor, found.high * factor))
    assert (scaled.estimate, scaled.low, scaled.high) == (estimate * factor, *ends)
    assert (scaled.p, scaled.n, scaled.error) == (found.p, 22, error * abs(factor))
    assert scaled.low <= scaled.estimate <= scaled.high


def test_what_other_programs_read() -> None:
    assert Estimate(1.0, 0.5, 1.5, 0.01, 9, 0.2).as_dict() == {
        "estimate": 1.0,
        "low": 0.5,
        "high": 1.5,
        "p": 0.01,
        "n": 9,
    }
    assert TooFew(3, 8, "sessions").as_dict() == {"too_few": {"have": 3, "need": 8, "of": "sessions"}}
