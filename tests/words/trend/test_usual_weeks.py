"""A week beside the usual ones, in a few words; what may not be compared is not."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from analytics.measures.statistics.answers import TooFew
from analytics.measures.trend.usual_weeks import ThisWeek, UsualWeeks, Week
from analytics.words.numbers import day
from analytics.words.trend.usual_weeks import tell_day, tell_usual_weeks, tell_verdict, tell_which_week, tell_written

FIRST = date(2026, 10, 26)
USUAL = UsualWeeks(2.94, 5.46, 24)


def week(mean: float, n: int = 4, first: date = FIRST) -> Week:
    return Week(first, (*[mean] * n, *[None] * (7 - n)))


def this(mean: float, n: int = 4, before: int = 7, usual: UsualWeeks | TooFew = USUAL) -> ThisWeek:
    return ThisWeek(week(mean, n), week(4.6, before, FIRST - timedelta(days=7)), usual)


@pytest.mark.parametrize(
    ("mean", "words"),
    [(2.0, "Lower than usual for you"), (3.1, "About usual for you"), (6.0, "Higher than usual for you")],
)
def test_the_verdict_is_a_few_words(mean: float, words: str) -> None:
    assert tell_verdict(this(mean)) == words
    assert len(words.split()) <= 5


def test_what_may_not_be_compared_has_no_verdict() -> None:
    assert tell_verdict(this(9.0, n=2)) == ""
    assert tell_verdict(this(9.0, usual=TooFew(4, 10, "weeks with three days written"))) == ""


def test_the_number_says_what_it_rests_on_and_the_week_before_it() -> None:
    assert tell_written(this(3.1)) == "Last week 4.6 · 4 of 7 days written"


@pytest.mark.parametrize(("n", "before"), [(2, 7), (4, 2), (4, 0)])
def test_a_week_hardly_written_stands_beside_no_other(n: int, before: int) -> None:
    assert tell_written(this(3.1, n=n, before=before)) == f"{n} of 7 days written"


def test_a_week_that_is_not_this_one_says_which() -> None:
    assert tell_which_week(week(3.0), date(2026, 11, 1)) == "this week"
    assert tell_which_week(week(3.0), date(2026, 11, 2)) == f"week to {day(date(2026, 11, 1))}"


def test_the_band_is_told_with_its_ends_and_weeks() -> None:
    assert tell_usual_weeks(this(3.1)) == (
        "About usual for you: 3.1 on average; your usual weeks lie between 2.9 and 5.5 (24 weeks)."
    )
    assert tell_usual_weeks(this(3.1, n=2)) == (
        "Your usual weeks lie between 2.9 and 5.5 (24 weeks). This one needs three days written to be held against "
        "them."
    )


def test_too_few_weeks_are_told_as_everywhere() -> None:
    told = tell_usual_weeks(replace(this(3.1), usual=TooFew(4, 10, "weeks with three days written")))
    assert told == (
        "Whether this week is usual for you: **Too early to say.** Four weeks with three days written so far; it takes "
        "10, so six more."
    )


def test_a_day_is_told_with_its_pain_or_that_nothing_is_written() -> None:
    assert tell_day(FIRST, 3.44) == f"{day(FIRST)}: 3.4 of 10"
    assert tell_day(FIRST, None) == f"{day(FIRST)}: nothing written"
