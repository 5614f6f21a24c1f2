"""Exposures of every day: what is missing is filled in by what goes with the rest, and says nothing of itself."""

import numpy as np
import pandas as pd
import pytest

from analytics.measures.statistics.filled_exposures import filled_in, read_filled_days
from tests.made import made_up

NAN = np.nan


def test_alone_or_where_nothing_is_known_a_missing_value_is_the_mean() -> None:
    np.testing.assert_allclose(filled_in(np.array([[1.0], [NAN], [5.0]])), [[1.0], [3.0], [5.0]])
    both = np.column_stack([made_up(20), made_up(20, 1)])
    both[4] = NAN
    np.testing.assert_allclose(filled_in(both)[4], np.nanmean(both, axis=0))


def test_beside_another_it_is_what_goes_with_that_one_drawn_a_little_to_the_mean() -> None:
    one = made_up(30)
    written = np.column_stack([one, 100 + 10 * one])
    written[7, 1] = NAN
    known = np.delete(one, 7)
    standard = (one[7] - one.mean()) / one.std()
    expected = (100 + 10 * known).mean() + 0.98 * standard * (10 * known).std()
    assert filled_in(written)[7, 1] == pytest.approx(expected)
    np.testing.assert_allclose(np.delete(filled_in(written), 7, axis=0), np.delete(written, 7, axis=0))


@pytest.mark.parametrize(("together", "is_used"), [(9, False), (10, True)])
def test_two_that_are_seldom_known_together_do_not_fill_each_other_in(together: int, *, is_used: bool) -> None:
    written = np.column_stack([np.arange(30.0), np.arange(30.0)])
    written[together:, 1] = NAN
    filled = filled_in(written)[29, 1]
    assert (filled != pytest.approx((together - 1) / 2)) is is_used


def test_what_never_varies_stays_as_it_is() -> None:
    written = np.column_stack([np.full(12, 4.0), made_up(12)])
    written[3, 0] = written[5, 1] = NAN
    filled = filled_in(written)
    assert filled[3, 0] == 4.0
    assert filled[5, 1] == pytest.approx(np.nanmean(written[:, 1]))


def test_days_pairs_and_what_is_known_are_counted_on_logged_days() -> None:
    table = pd.DataFrame(
        {"pain": [1.0, 2.0, NAN, 3.0, 4.0], "sleep": [7.0, NAN, 6.0, 8.0, 7.0], "tea": [1.0, 1.0, 2.0, NAN, 0.0]},
        pd.date_range("2026-03-01", periods=5),
    )
    exposed = read_filled_days(table, ["sleep", "tea"])
    assert (exposed.names, exposed.logged.tolist()) == (("sleep", "tea"), [True, True, False, True, True])
    assert exposed.pairs.tolist() == [False, True, False, False, True]
    assert [exposed.days_known(members) for members in ([0], [1], [0, 1])] == [3, 3, 2]
    assert exposed.known.sum() == 8
