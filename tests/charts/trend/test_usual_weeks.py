"""The line from 0 to 10 and the seven dots say what was measured."""

import re
from datetime import date, timedelta

from analytics.charts.trend.usual_weeks import ARROWS, draw_arrow, draw_band, draw_days
from analytics.measures.statistics.answers import TooFew
from analytics.measures.trend.usual_weeks import ThisWeek, UsualWeeks, Week

FIRST, TODAY = date(2026, 10, 26), date(2026, 11, 1)
WEEK = Week(FIRST, (3.0, 3.4, None, None, 4.0, 0.0, None))
BEFORE = Week(FIRST - timedelta(days=7), (4.6,) * 7)
USUAL = UsualWeeks(2.0, 5.5, 26)
WORDS = {day: f'<{day:%d}> "told"' for day, _ in WEEK.days}


def test_the_week_its_band_and_the_week_before_stand_where_they_are() -> None:
    drawn = draw_band(ThisWeek(WEEK, BEFORE, USUAL), 'all "of" it')
    assert 'class="now" style="left: 26.0%"' in drawn
    assert 'class="usual" style="left: 20.0%; right: calc(100% - 55.0%)"' in drawn
    assert 'class="before" style="left: 46.0%"' in drawn
    assert 'role="img" aria-label="all &quot;of&quot; it"' in drawn


def test_a_week_before_that_is_hardly_written_has_no_ring() -> None:
    few = Week(BEFORE.first, (4.6, 4.6, *[None] * 5))
    assert 'class="before"' not in draw_band(ThisWeek(WEEK, few, USUAL), "")


def test_what_may_not_be_compared_has_neither_band_nor_arrow() -> None:
    few = Week(FIRST, (9.0, 9.0, *[None] * 5))
    for this in (ThisWeek(few, BEFORE, USUAL), ThisWeek(WEEK, BEFORE, TooFew(3, 10, "weeks"))):
        assert (draw_band(this, ""), draw_arrow(this)) == ("", "")


def test_the_arrow_points_only_outside_the_band() -> None:
    arrows = [draw_arrow(ThisWeek(WEEK, BEFORE, UsualWeeks(low, high, 26))) for low, high in ((3, 5), (2, 5), (1, 2))]
    assert [re.findall(r'class="arrow (\w+)".*>(.)<', each)[0] for each in arrows] == list(ARROWS.items())


def test_each_day_has_its_number_a_missing_one_a_ring_and_today_a_plus() -> None:
    drawn = draw_days(WEEK, TODAY, WORDS).split("<li>")[1:]
    assert [re.findall(r"<b>(.*)</b>", each) for each in drawn] == [["3"], ["3"], [], [], ["4"], ["0"], ["+"]]
    assert [re.findall(r'class="dot ([\w-]+)"', each)[0] for each in drawn] == [
        "level-3", "level-3", "none", "none", "level-4", "level-0", "plus",
    ]  # fmt: skip
    assert [re.findall(r">(\w+)</small>", each)[0] for each in drawn] == [
        "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "today",
    ]  # fmt: skip
    assert all('aria-label="&lt;' in each for each in drawn)


def test_only_a_day_that_leads_somewhere_can_be_tapped() -> None:
    drawn = draw_days(WEEK, TODAY + timedelta(days=30), WORDS)
    assert re.findall(r'<button[^>]* data-day="2026-(\d\d-\d\d)"', drawn) == ["10-26", "10-27", "10-30", "10-31"]
    assert "plus" not in drawn
    assert "today" not in drawn
