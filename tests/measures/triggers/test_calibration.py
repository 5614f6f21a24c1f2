"""Sixty diaries whose truth is known: the answers about triggers are right about as often as they say.

The bounds are wide, for this runs with every change; the figures themselves are in tests/benchmarks/README.md.
"""

from functools import cache
from itertools import product

import numpy as np
import pandas as pd
import pytest

from tests.benchmarks.simulator import CARRIED, NAMES, YES_NO, Cell, simulate, true_effects
from tests.benchmarks.triggers import judge

CELLS = [Cell(*each) for each in product((0.5, 0.8), (60, 120), ("passes", "lingers"))]
SEEDS = range(7)


@cache
def rows() -> pd.DataFrame:
    """A row a question of 56 diaries, 896 in all."""
    return pd.DataFrame([row for cell, seed in product(CELLS, SEEDS) for row in judge((cell, seed))])


@pytest.mark.parametrize("when", ["same_day", "next_day"])
def test_false_positives_and_coverage_are_what_the_interval_says(when: str) -> None:
    """At 5 % and 95 %; 9 and 91 % lie more than 4 standard errors off even where answers go together."""
    asked = rows()[(rows()["when"] == when) & rows()["answered"]]
    none = asked[asked["is_none"]]
    assert len(none) > 150
    assert none["said"].astype(float).mean() <= 0.09
    assert asked["covered"].astype(float).mean() >= 0.91
    assert abs(asked["off"].mean()) <= 0.05


def test_strong_triggers_are_found_more_often_than_not() -> None:
    strong = rows()[rows()["is_strong"] & rows()["answered"]]
    assert strong["said"].astype(float).mean() >= 0.5


def test_the_usual_way_fails_on_the_same_diaries() -> None:
    none = rows()[(rows()["when"] == "same_day") & rows()["is_none"]]
    assert none["pearson"].astype(float).mean() > 0.15


def test_the_truth_of_a_diary_in_which_effects_linger_is_what_is_carried_on() -> None:
    for phi in (0.5, 0.8):
        truth = true_effects(phi, "lingers")
        np.testing.assert_allclose(truth[4:], 0.0, atol=1e-12)
        np.testing.assert_allclose(truth[:4, 1], phi * truth[:4, 0], atol=0.03)
        assert abs(true_effects(phi, "passes")[:, 1]).max() < 1e-12


def test_a_simulated_diary_is_a_diary_and_the_same_each_time() -> None:
    table = simulate(Cell(CARRIED[0], 120, "missing"), 3)
    assert table.equals(simulate(Cell(CARRIED[0], 120, "missing"), 3))
    assert table["pain"].between(0, 10).all()
    assert (table["pain"] % 0.5 == 0).all()
    assert 60 <= len(table) <= 110
    assert set(table[NAMES[int(np.flatnonzero(YES_NO)[0])]]) == {0.0, 1.0}
