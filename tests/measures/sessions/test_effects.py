"""The numbers of an effect: what would have come anyway is told only where both others are known."""

import pytest

from analytics.measures.sessions.effects import Effect, paired_change
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.statistics.least_squares import Numbers
from tests.made import SCORED, made_estimate, made_up

RAW, LEFT = made_estimate(-1.4, -1.9, -0.9), made_estimate(-0.5, -1.0, 0.0)


@pytest.mark.parametrize(
    ("raw", "left", "came"), [(RAW, LEFT, -0.9), (SCORED, LEFT, None), (RAW, SCORED, None), (SCORED, SCORED, None)]
)
def test_what_came_anyway_is_the_difference_of_two_known_numbers(
    raw: Estimate | TooFew, left: Estimate | TooFew, came: float | None
) -> None:
    effect = Effect(hours=24.0, first_hour=8.0, last_hour=30.0, raw=raw, left=left)
    assert effect.fall_back == (None if came is None else pytest.approx(came))
    told = effect.as_dict()
    assert ("fall_back" in told) is (came is not None)
    assert ("raw" in told) is isinstance(raw, Estimate)
    assert ("estimate" in told) is isinstance(left, Estimate)
    assert (told["hours"], told["from"], told["to"]) == (24.0, 8.0, 30.0)


@pytest.mark.parametrize(("count", "need", "is_enough"), [(8, 8, True), (7, 8, False), (5, 5, True), (4, 5, False)])
def test_as_many_changes_as_are_needed_are_enough(count: int, need: int, *, is_enough: bool) -> None:
    changes: Numbers = made_up(count)
    found = paired_change(changes, "sessions", need)
    assert isinstance(found, Estimate) if is_enough else found == TooFew(count, need, "sessions")
