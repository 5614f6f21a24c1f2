"""Some lives whose truth is known: what is left for a session is right about as often as it says.

The bounds are wide, for this runs with every change; the figures themselves are in tests/benchmarks/README.md.
"""

from functools import cache
from itertools import product

import pandas as pd
import pytest

from tests.benchmarks.bookings import Booking
from tests.benchmarks.sessions import judge

CELLS = [
    Booking(phi, days, effect, half_life, booking)
    for phi, days, (effect, half_life), booking in product(
        (0.5, 0.8), (120, 365), ((0.0, 8.0), (-1.0, 2.0), (-1.0, 24.0)), ("score", "earlier")
    )
]
SEEDS = range(4)
HOURS = (0.3, 5.0, 24.0, 48.0)


@cache
def rows() -> pd.DataFrame:
    """A row a number of 96 lives."""
    return pd.DataFrame([row for cell, seed in product(CELLS, SEEDS) for row in judge((cell, seed))])


def asked(hours: float) -> pd.DataFrame:
    return rows()[(rows()["hours"] == hours) & rows()["answered"]]


@pytest.mark.parametrize("hours", HOURS)
def test_each_number_holds_the_truth_as_often_as_it_says(hours: float) -> None:
    """At 95 %; 87 % lies more than 3 standard errors below."""
    found = asked(hours)
    assert len(found) > 80
    assert found["covered"].astype(float).mean() >= 0.87
    assert abs(found["off"].mean()) <= 0.12


def test_sessions_that_do_nothing_are_seldom_said_to_help_while_before_and_after_says_so() -> None:
    none = rows()[(rows()["effect"] == 0) & (rows()["hours"] == 24.0)]
    assert none["said"].astype(float).mean() <= 0.20
    assert none["before_after_said"].astype(float).mean() >= 0.40
    assert none["before_after"].mean() < -0.3


def test_an_effect_right_after_is_found() -> None:
    there = asked(0.3)
    assert there[there["effect"] < 0]["said"].astype(float).mean() >= 0.85


def test_an_effect_of_two_hours_is_not_said_of_the_next_day() -> None:
    gone = rows()[(rows()["effect"] < 0) & (rows()["half_life"] == 2.0) & (rows()["hours"] == 24.0)]
    assert gone["helps"].astype(float).mean() <= 0.20
