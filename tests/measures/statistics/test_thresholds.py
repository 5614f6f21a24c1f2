"""The bounds that several measures keep: where each verdict begins, and how much it takes."""

import pytest

from analytics.measures.statistics import thresholds
from analytics.measures.statistics.thresholds import verdict_of


@pytest.mark.parametrize(
    ("q", "verdict"),
    [
        (0.0, "likely"), (0.05, "likely"), (0.0501, "worth_testing"), (0.10, "worth_testing"), (0.1001, "cannot_tell"),
        (1.0, "cannot_tell"),
    ],
)  # fmt: skip
def test_a_verdict_begins_at_its_bound(q: float, verdict: str) -> None:
    assert verdict_of(q) == verdict


def test_the_bounds_are_those_of_the_methods() -> None:
    assert (thresholds.CLEARLY, thresholds.LIKELY, thresholds.WORTH_TESTING) == (0.05, 0.05, 0.10)
    assert (thresholds.FIRST_TREND_DAYS, thresholds.DAYS_KNOWN, thresholds.SESSIONS_SCORED) == (7, 20, 8)
    assert thresholds.SCORED == "sessions with pain written before and after"
