"""How pain goes, as a person reads it: exact, for every kind of answer."""

from dataclasses import replace
from datetime import date, timedelta

from analytics.measures.statistics.answers import TooFew
from analytics.measures.statistics.flares import Flare
from analytics.measures.trend.course import Course, Day, Weekday
from analytics.words.trend.course import (
    flares_in_brief,
    tell_average,
    tell_flares,
    tell_months,
    tell_months_drawn,
    tell_movement,
    tell_weekdays,
)

NOT_YET = TooFew(3, 20, "days with pain written down")


def sixty_days(before: float, now: float, *flares: Flare) -> Course:
    """Thirty days of one level, thirty of another, from 1 Jan 2026."""
    levels = [before] * 30 + [now] * 30
    days = tuple(Day(date(2026, 1, 1) + timedelta(number), level, None) for number, level in enumerate(levels))
    return Course(
        mean=(before + now) / 2, n=60, pain_free_days=0, worst=7.5, days=days,
        weekdays=(Weekday(0, 4.25, 8), Weekday(1, 3.0, 1)), flares=flares,
        slope=NOT_YET, level_shift=NOT_YET, unusual_days=NOT_YET,
    )  # fmt: skip


def test_months_are_told_with_their_days() -> None:
    assert tell_months(sixty_days(5, 3)) == (
        "Average pain by month: Jan 2026 4.9 (31 days), Feb 2026 3.0 (28 days), Mar 2026 3.0 (1 day)."
    )


def test_weekdays_and_flares() -> None:
    flare = Flare(date(2026, 1, 3), date(2026, 1, 5), 8)
    assert tell_weekdays(sixty_days(5, 3)) == "On average: Monday 4.2 (8 days), Tuesday 3.0 (1 day)."
    assert tell_weekdays(sixty_days(5, 3), 1) == "On average: Tuesday 3.0 (1 day), Monday 4.2 (8 days)."
    assert tell_flares(sixty_days(5, 3)) == "**No flare**: no two days at 2 points or more above your usual level."
    assert tell_flares(sixty_days(5, 3, flare)) == (
        "**1 flare**, days at 2 points or more above your usual level: 3 to 5 Jan 2026, up to 8.0."
    )


def test_a_course_beside_nothing_is_its_average() -> None:
    assert tell_average(sixty_days(5, 3)) == (
        "Your pain averages **4.0 out of 10** over 60 days written down; the worst day was 7.5."
    )


def test_the_latest_three_flares_are_told_latest_first() -> None:
    flares = [Flare(date(2026, 1, day), date(2026, 1, day + 1), 6 + day / 10) for day in (3, 8, 13, 18)]
    assert tell_flares(sixty_days(5, 3, *flares[:3])) == (
        "**3 flares**, days at 2 points or more above your usual level: 13 to 14 Jan 2026, up to 7.3; 8 to 9 Jan "
        "2026, up to 6.8; 3 to 4 Jan 2026, up to 6.3."
    )
    assert tell_flares(sixty_days(5, 3, *flares)) == (
        "**4 flares**, days at 2 points or more above your usual level: the latest three: 18 to 19 Jan 2026, up to 7.8; "
        "13 to 14 Jan 2026, up to 7.3; 8 to 9 Jan 2026, up to 6.8."
    )


def test_flares_are_not_spoken_of_before_nine_days() -> None:
    early = "**Too early to speak of flares.** It takes about two weeks to know your usual level."
    assert [tell_flares(replace(sixty_days(5, 3), n=days)) == early for days in (8, 9)] == [True, False]


def test_thirteen_months_are_told() -> None:
    days = tuple(Day(date(2025 + month // 12, month % 12 + 1, 5), float(month % 10), None) for month in range(14))
    told = tell_months(replace(sixty_days(5, 3), days=days))
    assert told.startswith("Average pain by month: Feb 2025 1.0 (1 day), ")
    assert told.endswith("Jan 2026 2.0 (1 day), Feb 2026 3.0 (1 day).")


def test_movement_is_told_where_there_is_any() -> None:
    assert tell_movement(sixty_days(5, 3)) == (
        "Up or down: **Too early to say.** Three days with pain written down so far; it takes 20, so 17 more. Each further "
        "day you write counts, good days too."
    )


def test_what_the_marks_of_many_years_are_is_told_exactly() -> None:
    marks = (
        "Line: the average of each month with ten days or more written, its last value at its end. Bar: from the lower to "
        "the upper tenth of the month's days; about 8 of 10 lie in it."
    )
    assert tell_months_drawn(with_sessions=False) == marks
    assert tell_months_drawn(with_sessions=True) == f"{marks} ▲ month with sessions."


def test_flares_in_brief_are_their_number() -> None:
    flare = Flare(date(2026, 1, 3), date(2026, 1, 5), 8)
    assert [flares_in_brief(each) for each in (sixty_days(5, 3), sixty_days(5, 3, flare))] == ["none", "1"]
