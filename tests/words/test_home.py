"""What the first page says: the most certain first, and what is near."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analytics.diary.periods import Period
from analytics.measures.places.places import PlacePain, Places
from analytics.measures.sessions.effects import Effect
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.trend.comparison import Comparison, Stretch
from analytics.measures.trend.course import measure_course
from analytics.measures.triggers.triggers import Trigger, Triggers
from analytics.words.home import DESCRIBED, NOTHING_YET, UNCLEAR, tell_first, tell_soon, tell_today
from analytics.words.places.places import tell_most_often
from analytics.words.sessions.sessions import tell_effect
from analytics.words.trend.comparison import tell_latest
from analytics.words.trend.course import tell_average
from analytics.words.triggers.triggers import tell_triggers
from tests.made import made_estimate, made_findings, made_sessions

LAST = date(2026, 3, 31)


MARCH = Period(date(2026, 3, 2), LAST)


PLACES = Places((PlacePain("neck", "right", 4.6, 9.0, 40),))


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
    found = made_findings(
        MARCH, course=course, comparison=comparison(p_course), triggers=triggers(q), sessions=sessions, places=PLACES
    )
    return [each.page for each in tell_first(found)]


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
    told = tell_first(made_findings(MARCH, course=measure_course(table(5)), places=PLACES))
    assert [each.page for each in told[-2:]] == ["triggers", "massage"]
    assert all("Too early to say" in each.sentence for each in told[-2:])


def test_right_after_is_told_where_only_that_is_clear() -> None:
    sessions = made_sessions(effect(0.6), effect(0.01, hours=0.3))
    told = {each.page: each for each in tell_first(made_findings(MARCH, sessions=sessions, places=PLACES))}
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


def test_each_page_is_told_by_its_lead_and_stands_by_its_doubt() -> None:
    course, compared, sessions = measure_course(table(20)), comparison(0.3), made_sessions(effect(0.01))
    found = made_findings(
        MARCH, course=course, comparison=compared, triggers=triggers(0.02), sessions=sessions, places=PLACES
    )
    told = {each.page: each for each in tell_first(found)}
    assert {page: (each.sentence, each.doubt) for page, each in told.items()} == {
        "trends": (tell_latest(compared, MARCH), 0.3),
        "triggers": (tell_triggers(triggers(0.02)), 0.02),
        "massage": (tell_effect(sessions.next_day), 0.01),
        "places": (tell_most_often(PLACES), DESCRIBED),
    }


def test_what_is_only_described_or_unclear_or_not_yet_stands_in_that_order() -> None:
    assert 0.05 <= DESCRIBED < 1.0 < NOTHING_YET
    course = measure_course(table(20))
    unclear = Triggers((replace(triggers(0.2).asked[0], verdict="worth_testing"),), 60)
    told = tell_first(made_findings(MARCH, course=course, triggers=unclear))
    assert [(each.page, each.doubt) for each in told] == [
        ("trends", DESCRIBED), ("triggers", 1.0), ("massage", NOTHING_YET), ("places", NOTHING_YET),
    ]  # fmt: skip
    assert not isinstance(course, TooFew)
    assert told[0].sentence == tell_average(course)


@pytest.mark.parametrize(
    ("p", "hours", "doubt"), [(0.049, 24.0, 0.049), (0.05, 24.0, 1.0), (0.049, 0.3, 0.049), (0.05, 0.3, 1.0)]
)
def test_a_session_is_told_first_where_it_is_clear(p: float, hours: float, doubt: float) -> None:
    sessions = made_sessions(effect(0.6), effect(p, hours=hours)) if hours < 1 else made_sessions(effect(p))
    told = {each.page: each for each in tell_first(made_findings(MARCH, sessions=sessions))}
    assert told["massage"].doubt == doubt
    assert told["massage"].sentence.startswith("Right after" if hours < 1 and doubt < 1 else "The next day")


def test_sessions_of_which_nothing_is_known_yet_come_last() -> None:
    told = {each.page: each for each in tell_first(made_findings(MARCH, sessions=made_sessions()))}
    assert told["massage"].doubt == NOTHING_YET
    assert not isinstance(made_sessions().next_day.raw, Estimate)


def test_the_clearest_trigger_counts() -> None:
    clear = triggers(0.04).asked[0]
    both = Triggers((clear, replace(clear, q=0.01), replace(clear, q=0.001, verdict="worth_testing")), 60)
    told = {each.page: each for each in tell_first(made_findings(MARCH, triggers=both))}
    assert told["triggers"].doubt == 0.01


def test_no_more_is_told_to_come_soon_than_is_asked_for() -> None:
    lacking = {name: TooFew(have, 10, "weeks") for name, have in (("a", 5), ("b", 9), ("c", 7), ("d", 0))}
    assert [sentence.split("say ")[1] for sentence in tell_soon(lacking, 3)] == ["b.", "c.", "a."]
    assert len(tell_soon(lacking)) == 2
    assert tell_soon({"a": TooFew(8, 40, "days"), "b": TooFew(1, 5, "days")})[0].endswith("say a.")


def of_a_month(p: float) -> Comparison:
    compared = comparison(p)
    return replace(compared, later=replace(compared.later, first=LAST - timedelta(days=29)))


def rows(**known: Any) -> dict[str, tuple[str, str, bool]]:
    """Each page's finding in a line."""
    told = tell_first(made_findings(MARCH, **known))
    return {each.page: (each.name, each.number, each.is_sure) for each in told if each.doubt < NOTHING_YET}


def test_a_finding_in_a_line_has_a_name_a_number_and_whether_it_is_sure() -> None:
    known = {"course": measure_course(table(20)), "places": PLACES, "triggers": triggers(0.02)}
    assert rows(**known, comparison=of_a_month(0.03), sessions=made_sessions(effect(0.01))) == {
        "trends": ("The last 30 days", "pain −1.0", True),
        "triggers": ("Sleep, per hour", "pain −0.4", True),
        "massage": ("The day after a session", "pain −0.6", True),
        "places": ("Neck, right", "pain 4.6", True),
    }


def test_what_is_not_clear_has_no_number() -> None:
    unclear = Triggers((replace(triggers(0.2).asked[0], verdict="worth_testing"),), 60)
    known = {"course": measure_course(table(20)), "comparison": of_a_month(0.3), "triggers": unclear}
    assert rows(**known, sessions=made_sessions(effect(0.6))) == {
        "trends": ("The last 30 days", UNCLEAR, False),
        "triggers": ("What goes with worse days", UNCLEAR, False),
        "massage": ("The day after a session", UNCLEAR, False),
    }


def test_the_line_names_the_clearest_trigger_and_its_day() -> None:
    clear = triggers(0.04).asked[0]
    both = Triggers((clear, replace(clear, trigger="stress", when="next_day", q=0.01)), 60)
    assert rows(triggers=both)["triggers"][1:] == ("pain −0.4 next day", True)
    assert rows(triggers=both)["triggers"][0].startswith("Stress")


def test_only_right_after_is_named_as_such() -> None:
    sessions = made_sessions(effect(0.6), effect(0.01, hours=0.3))
    assert rows(sessions=sessions)["massage"] == ("After a session", "pain −0.6", True)


def test_more_pain_left_after_a_session_is_not_told_as_sure() -> None:
    """One goes when it hurts: the sentence says the diary cannot tell, and so does the line."""
    worse = replace(effect(0.01), left=made_estimate(0.6, 0.3, 0.9))
    assert rows(sessions=made_sessions(worse))["massage"] == ("The day after a session", UNCLEAR, False)
    told = {each.page: each for each in tell_first(made_findings(MARCH, sessions=made_sessions(worse)))}
    assert told["massage"].doubt == 1.0


def test_days_that_cannot_be_compared_are_told_by_their_average() -> None:
    assert rows(course=measure_course(table(20)))["trends"] == ("Average of 20 days", "pain 9.5", True)


def small(**known: Any) -> dict[str, bool]:
    """Of each page, whether its finding is too little to matter."""
    return {each.page: each.is_small for each in tell_first(made_findings(MARCH, **known))}


@pytest.mark.parametrize(
    ("means", "estimate", "told"),
    [((5.0, 4.0), -1.0, True), ((5.0, 4.6), -0.4, False), ((5.0, 4.0), -0.04, False), ((0.3, 0.2), -0.1, True)],
)
def test_a_change_that_nobody_would_call_one_is_no_finding(
    means: tuple[float, float], estimate: float, *, told: bool
) -> None:
    """Less than a tenth of the time before, or nothing of it left once rounded, however clear it is."""
    compared = comparison(0.001)
    compared = Comparison(
        replace(compared.earlier, mean=means[0]), replace(compared.later, mean=means[1]),
        replace(made_estimate(estimate, estimate - 0.01, estimate + 0.01), p=0.001),
    )  # fmt: skip
    assert small(comparison=compared)["trends"] is not told


def test_what_cannot_be_told_is_not_told_as_too_little_to_matter() -> None:
    compared = replace(comparison(0.3), difference=replace(made_estimate(0.01, -0.5, 0.5), p=0.3))
    assert not small(comparison=compared)["trends"]


def test_a_trigger_too_little_to_matter_is_told_after_every_other() -> None:
    clear = triggers(0.04).asked[0]
    little = replace(clear, trigger="steps", answer=made_estimate(0.04, 0.03, 0.05), q=0.001)
    assert rows(triggers=Triggers((little, clear), 60))["triggers"] == ("Sleep, per hour", "pain −0.4", True)
    assert small(triggers=Triggers((little,), 60))["triggers"]
    assert small(triggers=Triggers((replace(clear, is_negligible=True),), 60))["triggers"]


def test_what_is_hardly_left_after_a_session_is_no_finding() -> None:
    hardly = replace(effect(0.01), left=replace(made_estimate(-0.04, -0.05, -0.03), p=0.01))
    assert small(sessions=made_sessions(hardly))["massage"]
    assert not small(sessions=made_sessions(effect(0.01)))["massage"]


def test_a_finding_of_a_factor_says_of_which() -> None:
    told = {each.page: each.factor for each in tell_first(made_findings(MARCH, triggers=triggers(0.02), places=PLACES))}
    assert (told["triggers"], told["places"]) == ("sleep", "")


def test_the_day_is_told_short() -> None:
    assert tell_today(date(2026, 11, 30)) == "Mon 30 Nov"
