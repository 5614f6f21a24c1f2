"""What the first page says: the most certain first, and what is near."""

from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest

from analytics.diary.periods import Period
from analytics.measures.places.places import PlacePain, Places
from analytics.measures.sessions.effects import Effect
from analytics.measures.statistics.answers import TooFew
from analytics.measures.trend.comparison import Comparison, Stretch
from analytics.measures.trend.course import measure_course
from analytics.measures.triggers.triggers import Trigger, Triggers
from analytics.words.home import tell_first, tell_soon
from tests.made import made_estimate, made_sessions

LAST = date(2026, 3, 31)


MARCH = Period(date(2026, 3, 2), LAST)


PLACES = Places((PlacePain("neck", "right", 4.6, 9.0, 40),))


NOT_YET = TooFew(5, 20, "days with pain written down")


def table(days: int, gaps: tuple[int, ...] = ()) -> pd.DataFrame:
    """Pain is the number of days before the last; `gaps` are not written."""
    back = np.arange(days - 1, -1, -1, dtype=float)
    pain = np.where(np.isin(back, gaps), np.nan, back)
    return pd.DataFrame({"pain": pain}, pd.date_range(end=LAST, periods=days, name="day"))


def triggers(q: float) -> Triggers:
    clear = Trigger("sleep", "same_day", made_estimate(-0.4, -0.6, -0.2), q=q, verdict="likely")
    return Triggers((clear,), 60)


def comparison(p: float) -> Comparison:
    before, now = Stretch(LAST, LAST, 5.0, 30, 7.0, 0), Stretch(LAST, LAST, 4.0, 30, 6.0, 2)
    return Comparison(before, now, replace(made_estimate(-1.0, -1.5, -0.5), p=p))


def effect(p: float, hours: float = 24.0) -> Effect:
    raw, left = made_estimate(-1.5, -2.0, -1.0), replace(made_estimate(-0.6, -0.9, -0.3), p=p)
    return Effect(hours, 8.0, 30.0, raw, left)


def order(*, q: float, p_course: float, p_session: float) -> list[str]:
    course = measure_course(table(20))
    sessions = made_sessions(effect(p_session))
    return [each.page for each in tell_first(course, comparison(p_course), triggers(q), sessions, PLACES, MARCH)]


@pytest.mark.parametrize(
    ("q", "p_course", "p_session", "pages"),
    [
        (0.01, 0.02, 0.03, ["triggers", "trends", "massage", "places"]),
        (0.03, 0.60, 0.001, ["massage", "triggers", "places", "trends"]),
        (0.04, 0.001, 0.7, ["trends", "triggers", "places", "massage"]),
    ],
)
def test_the_most_certain_comes_first(q: float, p_course: float, p_session: float, pages: list[str]) -> None:
    assert order(q=q, p_course=p_course, p_session=p_session) == pages


def test_what_cannot_be_told_yet_comes_last_and_is_said() -> None:
    told = tell_first(measure_course(table(5)), NOT_YET, NOT_YET, NOT_YET, PLACES, MARCH)
    assert [each.page for each in told[-2:]] == ["triggers", "massage"]
    assert all("Too early to say" in each.sentence for each in told[-2:])


def test_right_after_is_told_where_only_that_is_clear() -> None:
    sessions = made_sessions(effect(0.6), effect(0.01, hours=0.3))
    told = {each.page: each for each in tell_first(NOT_YET, NOT_YET, NOT_YET, sessions, PLACES, MARCH)}
    assert told["massage"].sentence.startswith("Right after a session")


def test_what_needs_least_is_told_as_what_comes_soon() -> None:
    lacking: dict[str, object] = {
        "how long relief lasts": TooFew(9, 10, "sessions with pain written before"),
        "what goes with worse days": TooFew(5, 20, "days with pain written down"),
        "whether weekdays differ": TooFew(4, 6, "weeks"),
        "what is known": made_estimate(1, 0, 2),
        "what was never written": TooFew(0, 8, "sessions"),
    }
    assert tell_soon(lacking) == [
        "With one more session with pain written before, the diary can begin to say how long relief lasts.",
        "With two more weeks, the diary can begin to say whether weekdays differ.",
    ]
