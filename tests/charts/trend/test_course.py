"""Draw: the pain chart holds the course's own numbers, its gaps stay open and its axes say what they count."""

from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest

from analytics.charts.look import DARK, LIGHT
from analytics.charts.trend.course import draw_course
from analytics.measures.trend.course import Course, measure_course
from analytics.measures.trend.unusual_days import UnusualDays


def course_of(pain: list[float]) -> Course:
    course = measure_course(pd.DataFrame({"pain": pain}, index=pd.date_range("2026-03-02", periods=len(pain))))
    assert isinstance(course, Course)
    return course


@pytest.fixture
def course() -> Course:
    gap = [np.nan] * 5
    return course_of([3.0, 4.0, 3.0, 2.0, 3.0, 4.0, 3.0, 3.0, *gap, 4.0, 4.0, 3.0, 4.0, 8.0, 9.0, 3.0])


def test_dots_and_line_are_the_courses_own_values(course: Course) -> None:
    dots, line, last, _ = draw_course(course, [], LIGHT).data
    assert list(dots.y) == [each.pain for each in course.days]
    assert list(line.y) == [each.seven_day_mean for each in course.days]
    assert list(dots.x) == list(line.x) == [each.day.isoformat() for each in course.days]
    assert last.y[0] == course.days[-1].seven_day_mean


def test_a_gap_of_five_days_stays_open_and_is_named(course: Course) -> None:
    figure = draw_course(course, [], LIGHT)
    assert figure.data[1].connectgaps is False
    assert list(figure.data[1].y[8:13]) == [None] * 5
    assert "no entries" in [words.text for words in figure.layout.annotations]


def test_flares_are_shaded_and_bear_the_word(course: Course) -> None:
    figure = draw_course(course, [], DARK)
    (shade,), (flare,) = figure.layout.shapes, course.flares
    assert (shade.x0, shade.x1) == (f"{flare.start - timedelta(days=1)} 12:00", f"{flare.end} 12:00")
    assert "flare" in [words.text for words in figure.layout.annotations]


def test_sessions_stand_below_zero_on_their_day(course: Course) -> None:
    sessions = draw_course(course, [date(2026, 3, 4)], LIGHT).data[-1]
    assert list(sessions.x) == ["2026-03-04"]
    assert sessions.y[0] < 0


def test_the_axes_name_unit_and_days(course: Course) -> None:
    figure = draw_course(course, [], LIGHT)
    assert figure.layout.yaxis.title.text == "Pain, 0 to 10"
    assert figure.layout.xaxis.title.text == "15 days with pain written down"


def test_one_day_can_be_drawn() -> None:
    figure = draw_course(course_of([0.0]), [], LIGHT)
    assert list(figure.data[0].y) == [0.0]
    assert figure.layout.xaxis.title.text == "1 day with pain written down"
    assert figure.layout.xaxis.dtick == 86_400_000, "a date stands on the axis twice"
    assert draw_course(course_of([0.0] * 15), [], LIGHT).layout.xaxis.dtick is None


def test_two_years_are_thinned_as_the_axis_says_and_keep_their_gaps() -> None:
    pain = [float(day % 7) for day in range(732)]
    pain[301:306] = [np.nan] * 5
    figure = draw_course(course_of(pain), [], LIGHT)
    assert sum(len(trace.x) for trace in figure.data) < 1500
    assert figure.layout.xaxis.title.text == "727 days with pain written down<br>one dot for every 2 days"
    assert None in figure.data[1].y[140:160]
    assert all(trace.type == "scatter" for trace in figure.data)


@pytest.mark.parametrize(("low", "high", "lines"), [(2.0, 7.0, [2.0, 7.0]), (-0.4, 8.0, [8.0]), (1.0, 10.5, [1.0])])
def test_the_usual_range_is_drawn_only_on_demand_and_within_the_scale(
    course: Course, low: float, high: float, lines: list[float]
) -> None:

    usual = UnusualDays((low + high) / 2, low, high, 0.4, 90, ())
    plain, drawn = (draw_course(course, [], LIGHT, each) for each in (None, usual))
    assert [each.y0 for each in drawn.layout.shapes if each.line.dash == "dash"] == lines
    assert [each.text for each in drawn.layout.annotations if "usual" in each.text] == ["usual range, from 90 days"]
    assert not [each for each in plain.layout.annotations if "usual" in each.text]
