"""Draw: each day of the calendar is the day's pain."""

from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest

from analytics.charts.look import LIGHT
from analytics.charts.trend.calendar import WEEKS, draw_calendar
from analytics.diary.date_words import day as day_words
from analytics.measures.trend.course import Course, measure_course

FIRST = date(2025, 1, 1)


def course(days: int) -> Course:
    """A day's pain is its number's last digit; every tenth day nothing was written."""
    pain = np.array([each % 10 for each in range(days)], dtype=float)
    pain[9::10] = np.nan
    table = pd.DataFrame({"pain": pain}, index=pd.date_range(FIRST, periods=days, name="day"))
    measured = measure_course(table)
    assert isinstance(measured, Course)
    return measured


@pytest.mark.parametrize("week_begins", [0, 5, 6])
@pytest.mark.parametrize("days", [3, 40, 365, 1200])
def test_each_day_of_the_calendar_is_the_days_pain(days: int, week_begins: int) -> None:
    figure = draw_calendar(course(days), LIGHT, week_begins)
    heat = figure.data[0]
    drawn = {
        heat.customdata[row][column]: heat.z[row][column]
        for row in range(7)
        for column in range(len(heat.z[0]))
        if heat.customdata[row][column]
    }
    for number in range(max(0, days - 7 * (WEEKS - 1)), days):
        day = FIRST + timedelta(days=number)
        assert drawn[day_words(day)] == (None if number % 10 == 9 else number % 10)
    assert len(heat.z[0]) <= WEEKS


@pytest.mark.parametrize(
    ("week_begins", "rows"), [(0, ("Mon", "Wed", "Fri", "Sun")), (5, ("Sat", "Mon", "Wed", "Fri")),
                              (6, ("Sun", "Tue", "Thu", "Sat"))]
)  # fmt: skip
def test_a_column_is_a_week_that_begins_on_the_day_asked_for(week_begins: int, rows: tuple[str, ...]) -> None:
    figure = draw_calendar(course(40), LIGHT, week_begins)
    assert figure.layout.yaxis.ticktext == rows
    top = [name for name in figure.data[0].customdata[0] if name]
    days = (FIRST + timedelta(days=number) for number in range(40))
    assert top == [day_words(day) for day in days if day.weekday() == week_begins]
    assert figure.layout.xaxis.ticktext[0] in ("Jan", "Feb")


def test_the_calendar_names_unit_and_days() -> None:
    title = draw_calendar(course(40), LIGHT).layout.xaxis.title.text
    assert title == "Average pain of the day (0 to 10), 36 days"
