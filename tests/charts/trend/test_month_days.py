"""Draw: a month's days stand under their weekdays, each with its own pain; only what is written can be tapped."""

import re
from datetime import date

from analytics.charts.trend.month_days import draw_month
from analytics.diary.periods import Period

OCTOBER = Period(date(2026, 10, 1), date(2026, 10, 31))  # the 1st is a Thursday
FIRST, SECOND, THIRD = (date(2026, 10, number) for number in (1, 2, 3))
PAIN = {FIRST: 4.6, SECOND: 0.0}
_SQUARE = r'<button class="square([^"]*)"[^>]*data-day="([^"]+)" aria-label="([^"]+)" [^>]*>(.*?)</b'
WORDS = {FIRST: "first & more", SECOND: "second", THIRD: "third"}


def drawn(**other: object) -> str:
    given = {"shown": FIRST, "beside": (date(2026, 9, 1), None)} | other
    return draw_month(OCTOBER, PAIN, {THIRD}, WORDS, **given)  # type: ignore[arg-type]


def test_only_what_is_written_can_be_tapped_and_bears_its_pain_and_words() -> None:
    buttons = re.findall(
        r'<button class="square([^"]*)"[^>]*data-day="([^"]+)" aria-label="([^"]+)" [^>]*>(.*?)</b', drawn()
    )
    assert buttons == [
        (" level-5", "2026-10-01", "first &amp; more", "<small>1</small><b>5"),
        (" level-0", "2026-10-02", "second", "<small>2</small><b>0"),
        ("", "2026-10-03", "third", "<small>3</small><b>"),
    ]
    assert drawn().count('class="square none"') == 28
    assert drawn().count("<i>▲</i>") == 1


def test_the_day_shown_is_pressed() -> None:
    assert [drawn(shown=each).count('aria-pressed="true"') for each in (FIRST, None, date(2026, 9, 3))] == [1, 0, 0]


def test_a_week_begins_where_it_does_in_the_country() -> None:
    blanks = [drawn(week_begins=first).count("<span></span>") for first in (0, 6, 3)]
    assert blanks == [3, 4, 0]
    assert "<span>Su</span><span>Mo</span>" in drawn(week_begins=6)


def test_months_beside_are_offered_where_there_are_any() -> None:
    steps = re.findall(r'data-month="([^"]+)" aria-label="([^"]+)">(.)<', drawn())
    assert steps == [("2026-09-01", "Sep 2026", "‹")]
