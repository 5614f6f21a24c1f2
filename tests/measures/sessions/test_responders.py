"""Sessions after which pain was clearly lower, which are only counted."""

import numpy as np
import pandas as pd
import pytest
from numpy.testing import assert_allclose
from scipy import stats

from analytics.measures.sessions.responders import Responders, measure_responders
from analytics.measures.sessions.sessions import Sessions, measure_sessions
from analytics.measures.statistics.answers import TooFew


@pytest.mark.parametrize(("count", "of"), [(0, 9), (4, 31), (14, 31), (31, 31)])
def test_the_interval_of_responders_is_wilsons(count: int, of: int) -> None:
    before = np.full(of, 6.0)
    found = measure_responders(before, np.where(np.arange(of) < count, 3.0, 6.0))
    assert isinstance(found, Responders)
    expected = stats.binomtest(count, of).proportion_ci(method="wilson")
    assert (found.count, found.of) == (count, of)
    assert_allclose([found.low, found.high], [expected.low, expected.high], atol=1e-12)


def test_a_responder_is_two_points_or_thirty_percent_lower() -> None:
    """Farrar 2001. 6.0 to 4.2 is 30 %; 9 to 7 is 2 points; 6 to 4.5 and 9 to 7.5 are neither; from 0 nothing falls."""
    before, after = np.array([6.0, 9, 6, 9, 0, 3, 3, 3, 3]), np.array([4.2, 7, 4.5, 7.5, 0, 3, 3, 3, np.nan])
    assert measure_responders(before, after) == TooFew(7, 8, "sessions with pain written before and after")
    found = measure_responders(np.append(before, 3.0), np.append(after, 3.0))
    assert isinstance(found, Responders)
    assert (found.count, found.of) == (2, 8)


def from_a_diary(before: list[float | None], after: list[float | None], **more: object) -> Responders | TooFew:
    """Sessions at five in the afternoon, a week apart, with two hours before each a reading of 8."""
    began = pd.date_range("2026-01-05 17:00", periods=len(before), freq="7D")
    sessions = pd.DataFrame({"began_at": began, "pain_before": before, "pain_after": after} | more)
    entries = pd.DataFrame({"felt_at": began - pd.Timedelta(hours=2), "intensity": 8.0})
    found = measure_sessions(entries, sessions)
    assert isinstance(found, Sessions)
    return found.responders


def counts(found: Responders | TooFew) -> tuple[int, int]:
    assert isinstance(found, Responders)
    return found.count, found.of


def test_of_a_diary_those_with_both_scores_are_counted_and_those_clearly_lower() -> None:
    before = [6.0, 6, 6, 6, 9, 9, 3, 3, 0, 5]
    after = [4.0, 4.1, 4.2, 4.3, 7.0, 7.1, 2.1, 2.2, 0.0, None]
    assert counts(from_a_diary(list(before), list(after))) == (5, 8)


def test_the_pain_before_is_the_one_written_else_the_last_reading_of_three_hours() -> None:
    """From 5 to 6 is worse, from 8 to 6 two points; where both stand there, what was written at the session counts."""
    assert counts(from_a_diary([5.0] * 8, [6.0] * 8)) == (0, 8)
    assert counts(from_a_diary([None] * 8, [6.0] * 8)) == (8, 8)
    assert counts(from_a_diary([None] * 4 + [5.0] * 4, [6.0] * 8)) == (4, 8)
    # Without a time of day no reading is known to stand before it.
    assert from_a_diary([None] * 8, [6.0] * 8, has_time=False) == TooFew(
        0, 8, "sessions with pain written before and after"
    )


def test_what_other_programs_read() -> None:
    assert Responders(count=5, of=8, low=0.3, high=0.8).as_dict() == {"count": 5, "of": 8, "low": 0.3, "high": 0.8}
