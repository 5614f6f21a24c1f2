"""Draw: many years are months, a mean and a range each, and no more points than a page draws at once."""

from datetime import timedelta

import numpy as np
import pandas as pd
import pytest

from analytics.charts.look import LIGHT
from analytics.charts.trend.course import draw_course
from analytics.diary.periods import DAY_ONE
from analytics.measures.trend.course import Course, measure_course
from analytics.measures.trend.months import measure_months

DAYS = 3650


def course_from(first: str, days: int = DAYS) -> Course:
    pain = np.random.default_rng(3).uniform(0, 10, days)
    pain[1000:1100] = np.nan
    course = measure_course(pd.DataFrame({"pain": pain}, index=pd.date_range(first, periods=days)))
    assert isinstance(course, Course)
    return course


@pytest.fixture(scope="module")
def course() -> Course:
    return course_from("2016-11-03")


def test_ranges_and_means_are_the_months_own(course: Course) -> None:
    ranges, means, last, _ = draw_course(course, [], LIGHT).data
    months = measure_months(course.days)
    known = [each for each in months if each.mean is not None]
    assert list(means.y) == [each.mean for each in months]
    assert list(means.x) == [each.middle.isoformat() for each in months]
    assert list(ranges.base) == [each.low for each in known]
    assert [base + height for base, height in zip(ranges.base, ranges.y, strict=True)] == pytest.approx(
        [each.high for each in known]
    )
    assert list(last.y) == [known[-1].mean]


def test_months_without_enough_days_stay_open(course: Course) -> None:
    figure = draw_course(course, [], LIGHT)
    assert figure.data[1].connectgaps is False
    assert list(figure.data[1].y).count(None) == 3


def test_ten_years_with_a_session_a_day_keep_the_bound_of_points(course: Course) -> None:
    sessions = [each.day for each in course.days]
    figure = draw_course(course, sessions, LIGHT)
    assert sum(len(trace.x) for trace in figure.data) < 500
    assert sum(figure.data[-1].customdata) == len(sessions)
    assert not figure.layout.shapes


def test_the_axes_name_unit_days_and_years(course: Course) -> None:
    figure = draw_course(course, [], LIGHT)
    assert figure.layout.yaxis.title.text == "Pain, 0 to 10"
    assert figure.layout.xaxis.title.text == f"{course.n:,} days with pain written down"
    assert (figure.layout.xaxis.tickformat, figure.layout.xaxis.dtick) == ("%Y", "M24")


def test_counted_days_are_drawn_by_their_number() -> None:
    course = course_from("2016-01-01", 1500)
    moved = tuple(DAY_ONE + timedelta(number) for number in range(len(course.days)))
    days = tuple(type(each)(day, each.pain, each.seven_day_mean) for day, each in zip(moved, course.days, strict=True))
    counted = Course(**{name: getattr(course, name) for name in Course.__slots__} | {"days": days})
    figure = draw_course(counted, [moved[40]], LIGHT)
    assert list(figure.data[1].x[:2]) == [15, 46]
    assert set(figure.data[0].width) == {27}
    assert figure.layout.xaxis.tickprefix == "day "
    assert figure.layout.xaxis.dtick is None
