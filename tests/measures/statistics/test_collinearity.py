"""Which triggers cannot be told apart: by their inflation, with those they go with, along the way they move."""

import numpy as np
import pytest
from statsmodels.stats.outliers_influence import variance_inflation_factor

from analytics.measures.statistics.collinearity import Group, find_groups, inflation
from analytics.measures.statistics.least_squares import Numbers
from tests.made import made_up

ONE, OTHER, THIRD, FOURTH = (made_up(200, kind) for kind in range(4))


def correlation(columns: Numbers) -> Numbers:
    return np.asarray(np.corrcoef(columns, rowvar=False), dtype=float)


def test_inflation_is_statsmodels() -> None:
    columns = np.column_stack([ONE, ONE + 0.6 * OTHER, THIRD])
    design = np.column_stack([np.ones(200), columns])
    expected = [variance_inflation_factor(design, place) for place in (1, 2, 3)]
    assert inflation(correlation(columns)) == pytest.approx(expected, rel=1e-5)


def test_one_trigger_or_none_is_alone() -> None:
    assert find_groups(np.empty((5, 0))) == ()
    assert find_groups(ONE[:, None]) == (Group((0,), (1.0,)),)
    assert find_groups(np.column_stack([ONE, OTHER])) == (Group((0,), (1.0,)), Group((1,), (1.0,)))


@pytest.mark.parametrize(("noise", "is_joined"), [(0.40, True), (0.55, False)])
def test_five_is_where_two_become_one(noise: float, *, is_joined: bool) -> None:
    """With noise of a share s the inflation is about 1 + 1 / s²: 7.3 and 4.3."""
    columns = np.column_stack([ONE, ONE + noise * OTHER])
    factors = inflation(correlation(columns))
    assert (float(factors[0]) > 5) is is_joined
    assert (len(find_groups(columns)) == 1) is is_joined


def test_the_others_move_along_in_their_own_units_and_against_it_where_one_stands_in() -> None:
    same = find_groups(np.column_stack([OTHER, ONE, 60 * (ONE + 0.01 * THIRD)]))
    assert [each.members for each in same] == [(0,), (1, 2)]
    assert same[1].weights == pytest.approx((1.0, 60.0), rel=0.02)
    (instead,) = find_groups(np.column_stack([ONE, 5 - 2 * ONE + 0.001 * OTHER]))
    assert instead.weights == pytest.approx((1.0, -2.0), rel=0.01)


def test_groups_that_touch_become_one() -> None:
    chain = np.column_stack([ONE, ONE + 0.1 * OTHER, THIRD, ONE + 0.1 * OTHER + 0.1 * FOURTH])
    groups = find_groups(chain)
    assert sorted(tuple(sorted(each.members)) for each in groups) == [(0, 1, 3), (2,)]
    (three,) = (each for each in groups if len(each.members) == 3)
    assert three.weights == pytest.approx((1.0, 1.0, 1.0), abs=0.1)
